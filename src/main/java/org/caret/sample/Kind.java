package org.caret.sample;

/** Kinds of school, with the grades they teach. */
enum Kind {
    ELEMENTARY("elementary", "Elementary", -1, 5),
    MIDDLE("middle", "Middle", 6, 8),
    HIGH("high", "High", 9, 12),
    CHARTER("charter", "Charter", -1, 12);

    /** From this grade on, students change class with the subject. */
    static final int SUBJECTS_FROM = 6;

    private final String word;
    private final String title;
    private final int lowest;
    private final int highest;

    Kind(String word, String title, int lowest, int highest) {
        this.word = word;
        this.title = title;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** As rows of the sheet shares name it. */
    String word() {
        return word;
    }

    /** As names of schools end. */
    String title() {
        return title;
    }

    boolean teaches(int grade) {
        return grade >= lowest && grade <= highest;
    }

    /** The kind that is no charter and teaches the grade. */
    static Kind of(int grade) {
        return ELEMENTARY.teaches(grade) ? ELEMENTARY : MIDDLE.teaches(grade) ? MIDDLE : HIGH;
    }

    /** Elementary schools have trimesters, the others semesters. */
    boolean trimesters() {
        return this == ELEMENTARY;
    }
}
