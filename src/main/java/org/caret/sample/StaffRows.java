package org.caret.sample;

import java.time.LocalDate;

/** Writes the staff of each school: person, employment, work. */
final class StaffRows {

    private static final long FIRST_PERSON = 1_000;
    private final World world;
    private final long seed;

    StaffRows(World world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    /** The id of a member of staff by number in the district. */
    static String id(long number) {
        return "t" + number;
    }

    void write() {
        int every = Math.max(1, world.lists().shares().whole("itinerantEvery"));
        for (School school : world.district().schools()) {
            for (int member = 0; member < school.staffCount(); member++) {
                long number = school.staffNumber(member);
                Dice dice = new Dice(seed, Dice.Stream.STAFF, number);
                person(number, dice);
                employment(number, dice);
                assignment(number, school, member == 0 ? "10" : member == 1 ? "11" : "12", 1);
                if (member == School.OFFICE && school.index() % every == 0) {
                    assignment(number, school, "27", 2);
                }
            }
        }
    }

    private void person(long number, Dice dice) {
        long person = FIRST_PERSON + number;
        boolean woman = dice.chance(0.7);
        String seid = world.chance("withoutSeid", dice) ? "9999999999" : String.valueOf(8_000_000_000L
                + number * 48_271 % 999_999_937L);
        world.row("staff").put("sourcedId", id(number)).put("personId", person).put("seid", seid)
                .put("localStaffId", "E" + number).put("currentIdentityId", "ti" + number)
                .put("educationLevel", dice.chance(0.4) ? "M" : "B").end();
        String given = dice.pick(world.names(woman ? "girl" : "boy"));
        String gender = woman ? "F" : "M";
        world.row("identities").put("identityId", "ti" + number).put("personId", person).put("firstName", given)
                .put("lastName", dice.pick(world.names("surname"))).put("gender", gender)
                .put("birthDate", dice.day(world.times().now().firstDay().minusYears(66),
                        world.times().now().firstDay().minusYears(23)))
                .put("hispanicEthnicity", world.chance("hispanic", dice))
                .put("race1", world.pick("race", dice)).end();
    }

    private void employment(long number, Dice dice) {
        int years = dice.below(30);
        LocalDate since = world.times().now().firstDay().minusYears(years).minusDays(9);
        world.row("staffEmployment").put("employmentId", "emp" + number).put("staffSourcedId", id(number))
                .put("orgSourcedId", "district").put("startDate", since).put("positionStatus", "tenured")
                .put("yearsInDistrict", years + 1).put("yearsTotal", years + 1 + dice.below(6))
                .put("fte", world.chance("staffPartTime", dice) ? "60" : "100").end();
    }

    private void assignment(long number, School school, String type, int place) {
        world.row("staffAssignments").put("assignmentId", "asg" + number + "-" + place)
                .put("staffSourcedId", id(number)).put("schoolSourcedId", school.id()).put("typeCode", type)
                .put("startDate", world.times().now().firstDay().minusDays(2)).put("fte", place > 1 ? "20" : "100")
                .put("nonClassroomCodes", type.equals("10") ? "0100" : type.equals("11") ? "0200,0201" : "").end();
    }
}
