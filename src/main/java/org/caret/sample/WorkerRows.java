package org.caret.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.caret.time.Dates;

/** Writes a member of staff: numbers, names, birth, ethnicity and races, employments and work. */
final class WorkerRows {

    private static final String NOBODY = "9999999999";
    private static final int YOUNGEST = 23;
    private static final int OLDEST = 66;
    private static final int MOST_YEARS = 30;
    private final World world;

    WorkerRows(World world) {
        this.world = world;
    }

    /** Full time is 100. */
    void write(Worker worker, int percent, Dice dice) {
        boolean renamed = world.chance("nameChange", dice);
        world.row("staff").put("sourcedId", worker.id()).put("personId", worker.person()).put("seid", seid(worker))
                .put("localStaffId", "E" + worker.number()).put("currentIdentityId", identity(worker, renamed ? 2 : 1))
                .put("educationLevel", world.pick("degree", dice)).end();
        LocalDate first = world.times().now().firstDay();
        LocalDate birth = dice.day(first.minusYears(OLDEST), first.minusYears(YOUNGEST));
        identities(worker, birth, renamed, dice);
        employments(worker, (int) ChronoUnit.YEARS.between(birth, first), percent, dice);
    }

    /** The assignments of this year, or of the last one for who is no longer here. */
    void works(Worker worker, List<Work> works) {
        SchoolYear year = worker.former() ? world.times().before() : world.times().now();
        int place = 0;
        for (Work work : worker.story() == Story.ASSIGNMENT_MISSING ? List.<Work>of() : works) {
            world.row("staffAssignments").put("assignmentId", "asg" + worker.number() + "-" + ++place)
                    .put("staffSourcedId", worker.id()).put("schoolSourcedId", work.place())
                    .put("typeCode", work.type()).put("startDate", year.firstDay().minusDays(2))
                    .put("endDate", worker.former() ? year.lastDay() : Dates.OPEN)
                    .put("fte", worker.story() == Story.FTE_MISSING ? "" : String.valueOf(work.percent()))
                    .put("nonClassroomCodes", work.codes()).end();
        }
    }

    private static String seid(Worker worker) {
        if (!worker.certificated() || worker.story() == Story.SEID_MISSING) {
            return "";
        }
        return worker.story() == Story.SEID_OF_NOBODY ? NOBODY
                : String.valueOf(8_000_000_000L + worker.number() * 48_271 % 999_999_937L);
    }

    private static String identity(Worker worker, int place) {
        return "ti" + worker.number() + (place > 1 ? "-" + place : "");
    }

    private void identities(Worker worker, LocalDate birth, boolean renamed, Dice dice) {
        boolean woman = world.chance("staffWomen", dice);
        List<String> names = world.names(woman ? "girl" : "boy");
        String gender = woman ? "F" : "M";
        String given = dice.pick(names);
        String middle = world.chance("middleName", dice) ? dice.pick(names) : "";
        String legal = world.chance("legalDiffers", dice) ? dice.pick(names) : "";
        Heritage heritage = Heritage.of(world.lists(), dice);
        for (int place = 1; place <= (renamed ? 2 : 1); place++) {
            String last = dice.pick(world.names("surname"));
            TableFile row = world.row("identities").put("identityId", identity(worker, place))
                    .put("personId", worker.person()).put("firstName", given).put("middleName", middle)
                    .put("lastName", last).put("legalFirstName", legal)
                    .put("legalLastName", legal.isEmpty() ? "" : last).put("gender", gender)
                    .put("birthDate", worker.story() == Story.STAFF_BIRTH_MISSING ? Dates.EVER : birth)
                    .put("hispanicEthnicity", heritage.hispanic())
                    .put("raceEthnicityDetermination", heritage.determination());
            for (int i = 0; i < heritage.races().size(); i++) {
                row.put("race" + (i + 1), heritage.races().get(i));
            }
            row.put("effectiveDate", place > 1 ? renamedOn(dice) : Dates.EVER).end();
        }
    }

    private LocalDate renamedOn(Dice dice) {
        LocalDate summer = world.times().now().year().firstDay();
        return world.chance("nameChangeThisYear", dice) ? dice.day(summer, world.times().reportingDate())
                : dice.day(summer.minusYears(9), summer.minusDays(1));
    }

    /** The present one, which ended last summer for some; before it, now and then, an earlier one. */
    private void employments(Worker worker, int age, int percent, Dice dice) {
        int most = Math.min(MOST_YEARS, age - YOUNGEST + 1);
        boolean ended = worker.former() || worker.story() == Story.EMPLOYMENT_ENDED;
        int years = Math.max(ended ? 1 : 0, dice.below(most));
        int elsewhere = dice.below(Math.min(6, most - Math.min(years, most - 1)));
        LocalDate since = world.times().now().firstDay().minusYears(years).minusDays(9);
        if (world.chance("rehired", dice) && years + 4 < most) {
            employment(worker, "-0", years, years, dice).put("startDate", since.minusYears(4))
                    .put("endDate", since.minusYears(2)).put("fte", percent).end();
        }
        employment(worker, "", years + 1, years + 1 + elsewhere, dice).put("startDate", since)
                .put("endDate", ended ? world.times().before().lastDay() : Dates.OPEN).put("fte", percent).end();
    }

    private TableFile employment(Worker worker, String mark, int years, int total, Dice dice) {
        String status = world.pick(years > 2 ? "positionStatus" : "positionStatusOfNew", dice);
        return world.row("staffEmployment").put("employmentId", "emp" + worker.number() + mark)
                .put("staffSourcedId", worker.id()).put("orgSourcedId", worker.employer())
                .put("positionStatus", status).put("yearsInDistrict", years).put("yearsTotal", total);
    }
}
