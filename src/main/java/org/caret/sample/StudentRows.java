package org.caret.sample;

import java.time.LocalDate;
import java.util.List;

/** Writes a student: numbers, and what an earlier state number was. */
final class StudentRows {

    private static final long FIRST_SSID = 9_000_000_000L;
    private static final long FIRST_OLD = 9_500_000_000L;
    private static final long PRIME = 99_999_989;
    private static final long STEP = 7_368_787;
    private final World world;
    private final IdentityRows identities;

    StudentRows(World world) {
        this.world = world;
        this.identities = new IdentityRows(world);
    }

    void write(Family family, Child child, Dice dice) {
        String identity = identities.write(family, child, dice);
        String ssid = ssid(child, dice);
        TableFile row = world.row("students").put("sourcedId", child.id()).put("personId", child.person())
                .put("ssid", ssid).put("currentIdentityId", identity)
                .put("localStudentId", child.story() == Story.LOCAL_ID_MISSING ? ""
                        : String.valueOf(100_000 + child.number()))
                .put("dateEnteredUSSchool", child.birth().enteredSchool())
                .put("dateEnteredUS", child.birth().enteredCountry());
        if (child.story() == Story.LEVEL_WITHOUT_GUARDIAN) {
            row.put("guardianEducationLevel", "12");
        } else if (world.chance("ownEducationLevel", dice) && child.story() != Story.LEVEL_MISSING) {
            row.put("guardianEducationLevel", family.parents().get(0).level());
        }
        boolean lately = child.birth().place().abroad() && child.story() != Story.ABROAD_WITHOUT_DATE;
        for (String mark : List.of("elEnrolledLessThan3Years", "schoolingInUS")) {
            row.put(mark, lately && world.chance(mark, dice) ? "true" : "");
        }
        row.end();
        if (world.chance("ssidReplaced", dice) && !ssid.isEmpty()) {
            world.row("ssidReplacements").put("oldSsid", number(FIRST_OLD, child.number())).put("newSsid", ssid)
                    .put("replacedOn", dice.day(world.times().before().firstDay(), world.times().reportingDate()))
                    .end();
        }
        early(child, dice);
    }

    private String ssid(Child child, Dice dice) {
        boolean newcomer = !child.stays().get(0).from().isBefore(world.times().now().firstDay());
        if (newcomer && world.chance("withoutSsid", dice)) {
            return "";
        }
        boolean twin = child.story() == Story.SSID_TWIN && child.number() > 1;
        return number(FIRST_SSID, child.number() - (twin ? 1 : 0));
    }

    /** Numbers that do not repeat, nor follow each other. */
    private static String number(long first, long student) {
        return String.valueOf(first + student * STEP % PRIME);
    }

    private void early(Child child, Dice dice) {
        boolean young = child.grade() <= 2 && !child.birth().place().abroad();
        if (young && world.chance("earlyLearning", dice)) {
            LocalDate begin = child.birth().on().plusYears(3).plusDays(dice.below(120));
            world.row("earlyLearning").put("studentSourcedId", child.id()).put("startDate", begin)
                    .put("endDate", begin.plusDays(290)).end();
        }
    }
}
