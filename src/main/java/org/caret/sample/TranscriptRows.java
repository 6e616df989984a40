package org.caret.sample;

import java.time.LocalDate;

/**
 * Writes transcripts: the marks of this year's sections as the office posts them, a row a term, and courses of last
 * year, here or in another district, which belong to no section of this export.
 */
final class TranscriptRows {

    private static final int FROM_GRADE = 7;
    private static final int CREDITS_FROM_GRADE = 9;
    private static final int DAYS_TO_POST = 6;
    private static final String CREDITS_OF_TERM = "5";
    private static final String CREDITS_OF_YEAR = "10";
    private final World world;

    TranscriptRows(World world) {
        this.world = world;
    }

    /** A mark of a term that is over: the term's number from 1, its last day. */
    record Posted(int term, LocalDate over, String score) {
    }

    /** This year's row for a mark, where transcripts are kept; the office has not posted all of them. */
    void posted(Child child, Section section, Posted mark, Dice dice) {
        if (section.grade() < FROM_GRADE || !world.chance("posted", dice)) {
            return;
        }
        boolean elsewhere = world.chance("postedElsewhere", dice);
        LocalDate on = mark.over().plusDays(DAYS_TO_POST);
        LocalDate latest = world.times().reportingDate();
        boolean scoreless = child.story() == Story.SCORE_MISSING;
        TableFile row = course(child, world.courses().of(section), section.school(), section.grade())
                .put("schoolYear", world.times().now().year().ends()).put("districtNumber", district(elsewhere))
                .put("classSourcedId", child.story() == Story.POSTED_WITHOUT_CLASS ? "" : section.id())
                .put("score", scoreless ? "" : mark.score()).put("markingPeriod", "S" + mark.term())
                .put("postedDate", on.isAfter(latest) ? latest : on);
        if (section.grade() >= CREDITS_FROM_GRADE && child.story() != Story.CREDITS_MISSING) {
            credits(row, CREDITS_OF_TERM, mark.score());
        }
        row.end();
    }

    /** Last year's courses of some older students; those who were elsewhere bring rows of their old district. */
    void before(Child child, Dice dice) {
        Stay stay = child.stays().get(0);
        boolean here = stay.grade() < child.grade();
        int grade = child.grade() - 1;
        if (child.graduate() || grade < (here ? CREDITS_FROM_GRADE : FROM_GRADE)
                || !world.chance(here ? "transcript" : "transcriptElsewhere", dice)) {
            return;
        }
        SchoolYear before = world.times().before();
        int all = world.courses().all().size();
        for (int subject = 1; subject <= School.SUBJECTS; subject++) {
            String score = world.pick("score", dice);
            TableFile row = course(child, world.courses().of(subject, grade, dice.below(all)), stay.school(), grade)
                    .put("schoolYear", before.year().ends()).put("districtNumber", district(!here))
                    .put("score", score).put("markingPeriod", "FY").put("postedDate", before.lastDay());
            if (!here) {
                row.put("schoolNumber", "");
            }
            credits(row, CREDITS_OF_YEAR, score);
            row.end();
        }
    }

    private TableFile course(Child child, Courses.Course course, School school, int grade) {
        return world.row("transcripts").put("studentSourcedId", child.id())
                .put("schoolNumber", OrganisationRows.number(school)).put("stateCode", course.stateCode())
                .put("courseCode", course.code()).put("courseTitle", course.title())
                .put("gradeLevel", Grade.code(grade)).put("uccsuCode", course.uccsu());
    }

    private static void credits(TableFile row, String attempted, String score) {
        row.put("creditsAttempted", attempted).put("creditsEarned", score.equals("F") ? "0" : attempted);
    }

    /** The number of this district, or of the one beside it. */
    private String district(boolean other) {
        return String.valueOf(world.lists().shares().whole("districtNumber") + (other ? 1 : 0));
    }
}
