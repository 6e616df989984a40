package org.caret.sample;

import org.caret.time.Dates;

/** Writes the schools of a student, last year's and this year's. */
final class EnrollmentRows {

    private final World world;

    EnrollmentRows(World world) {
        this.world = world;
    }

    void write(Child child, Dice dice) {
        boolean elsewhere = world.chance("interdistrict", dice);
        for (int i = 0; i < child.stays().size(); i++) {
            Stay stay = child.stays().get(i);
            boolean missing = child.story() == Story.START_MISSING && stay == child.main();
            TableFile row = world.row("schoolEnrollments").put("enrollmentId", "e" + child.number() + "-" + (i + 1))
                    .put("studentSourcedId", child.id()).put("schoolSourcedId", stay.school().id())
                    .put("calendarId", stay.calendar()).put("structureId", Times.structure(stay.calendar()))
                    .put("gradeLevel", Grade.code(stay.grade())).put("startDate", missing ? Dates.EVER : stay.from())
                    .put("startStatus", i == 0 ? "N" : "C").put("endDate", stay.to()).put("endStatus", stay.exit())
                    .put("serviceType", stay.service()).put("enrollmentStatusCode", status(stay));
            if (stay.noShow()) {
                row.put("noShow", true);
            }
            if (child.graduate()) {
                row.put("completionStatus", "100").put("metUcCsu", world.chance("metUcCsu", dice) ? "Y" : "N")
                        .put("sealOfBiliteracy", world.chance("sealOfBiliteracy", dice) ? "Y" : "N")
                        .put("goldenStateSeal", world.chance("goldenStateSeal", dice) ? "Y" : "N");
            }
            marks(row, elsewhere, dice);
        }
    }

    private void marks(TableFile row, boolean elsewhere, Dice dice) {
        if (elsewhere) {
            row.put("districtOfResidence", world.lists().shares().whole("districtNumber") + 1)
                    .put("interdistrictTransferCode", "1");
        }
        if (world.chance("stateExcluded", dice)) {
            row.put("stateExclude", true);
        }
        if (world.chance("homeHospital", dice)) {
            row.put("homeHospital", true);
        }
        row.end();
    }

    private static String status(Stay stay) {
        return stay.service().equals("P") ? "10" : stay.service().equals("S") ? "20" : "";
    }
}
