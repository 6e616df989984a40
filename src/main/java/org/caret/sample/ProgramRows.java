package org.caret.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caret.time.Dates;

/** Writes programs, meals, language status, special education and plans of a student. */
final class ProgramRows {

    private static final String HOMELESS = "191";
    private static final String MIGRANT = "135";
    private static final String TITLE_ONE = "122";
    private final World world;
    private final Map<String, Double> programs;

    ProgramRows(World world) {
        this.world = world;
        this.programs = world.lists().shares().beginning("program.");
    }

    void write(Family family, Child child, Dice dice) {
        LocalDate begin = child.main().from();
        programs.forEach((code, share) -> {
            if (dice.chance(share)) {
                program(child, code, begin, dice);
            }
        });
        int ends = world.times().now().year().ends();
        world.row("mealEligibility").put("studentSourcedId", child.id()).put("eligibility", family.meals())
                .put("startDate", world.times().now().year().firstDay())
                .put("endDate", world.times().now().year().lastDay()).put("schoolYear", ends).end();
        language(family, child, dice);
        special(child, begin, dice);
        dated("programs504", "plan504", child, begin, dice);
        dated("gate", "gate", child, begin, dice);
    }

    private void program(Child child, String code, LocalDate begin, Dice dice) {
        TableFile row = world.row("studentPrograms").put("studentSourcedId", child.id())
                .put("schoolSourcedId", child.main().school().id()).put("programCode", code);
        if (code.equals(MIGRANT)) {
            row.put("migrantId", "9" + (1_000_000_000L + child.number())).put("eligibilityStartDate", begin)
                    .put("eligibilityEndDate", begin.plusYears(3));
        } else if (code.equals(HOMELESS)) {
            row.put("eligibilityStartDate", begin).put("primaryResidenceCode", dice.chance(0.3) ? "100" : "120")
                    .put("unaccompanied", world.chance("unaccompanied", dice)).put("runaway", false);
        } else {
            row.put("startDate", begin);
        }
        if (code.equals(TITLE_ONE)) {
            List<String> services = world.names("titleService");
            row.put("educationServiceCode", services.get((int) (child.number() % services.size())));
        }
        row.end();
    }

    private void language(Family family, Child child, Dice dice) {
        boolean english = family.language().isEmpty();
        LocalDate since = child.birth().enteredSchool().equals(Dates.EVER) ? child.stays().get(0).from()
                : child.birth().enteredSchool();
        String status = english ? "EO" : status(since, dice);
        TableFile row = world.row("englishLearners").put("studentSourcedId", child.id()).put("elasCode", status)
                .put("primaryLanguage", english ? world.pick("english", dice) : family.language())
                .put("active", true);
        switch (status) {
            case "TBD" -> row.put("tbdDate", since);
            case "RFEP" -> row.put("identifiedDate", since).put("programExitDate",
                    dice.day(since.plusYears(1), world.times().reportingDate()));
            case "EO" -> row.put("programStatus", "");
            default -> row.put("identifiedDate", since);
        }
        row.end();
    }

    /** Some who came this term are not tested yet; nobody is reclassified in the first year. */
    private String status(LocalDate since, Dice dice) {
        String status = world.pick("acquisition", dice);
        boolean pending = world.chance("statusPending", dice);
        LocalDate today = world.times().reportingDate();
        if (pending && since.isAfter(today.minusDays(120))) {
            return "TBD";
        }
        return status.equals("RFEP") && since.plusYears(1).isAfter(today) ? "EL" : status;
    }

    private void special(Child child, LocalDate begin, Dice dice) {
        if (!world.chance("specialEducation", dice)) {
            return;
        }
        LocalDate plan = begin.minusDays(dice.below(300));
        world.row("specialEducation").put("studentSourcedId", child.id()).put("status", "1")
                .put("effectiveDate", plan).put("disability1", world.pick("disability", dice))
                .put("disability2", world.chance("secondDisability", dice) ? world.pick("disability", dice)
                        : "").put("planDate", plan).put("meetingDate", plan.minusDays(dice.below(20))).end();
    }

    private void dated(String table, String share, Child child, LocalDate begin, Dice dice) {
        if (world.chance(share, dice)) {
            world.row(table).put("studentSourcedId", child.id()).put("startDate", begin).end();
        }
    }
}
