package org.caret.sample;

import java.util.Optional;

/** Faults that the state would reject, so that a district has something to find. Shares: sheet stories. */
enum Story {
    NONE(""), ZIP_MISSING("zipMissing"), NO_ADDRESS("noAddress"), TWO_FIRST_HOMES("twoFirstHomes"),
    LEVEL_MISSING("levelMissing"), LEVEL_WITHOUT_GUARDIAN("levelWithoutGuardian"),
    SECOND_GUARDIAN_HALF("secondGuardianHalf"), ABROAD_WITHOUT_DATE("abroadWithoutDate"),
    ENTERED_AT_THREE("enteredAtThree"), BIRTH_DATE_MISSING("birthDateMissing"), GENDER_MISSING("genderMissing"),
    FIRST_NAME_MISSING("firstNameMissing"), LOCAL_ID_MISSING("localIdMissing"), START_MISSING("startMissing"),
    SSID_TWIN("ssidTwin"), LONG_NAME("longName"), CURLY_APOSTROPHE("curlyApostrophe"),
    DROPPED_EARLY("droppedEarly"), ROSTER_TWICE("rosterTwice"), POSTED_WITHOUT_CLASS("postedWithoutClass"),
    CREDITS_MISSING("creditsMissing"), SCORE_MISSING("scoreMissing"),
    SEID_MISSING("seidMissing", true), SEID_OF_NOBODY("seidOfNobody", true),
    EMPLOYMENT_ENDED("employmentEnded", true), ASSIGNMENT_MISSING("assignmentMissing", true),
    FTE_MISSING("fteMissing", true), CODE_MISSING("codeMissing", true),
    STAFF_BIRTH_MISSING("staffBirthMissing", true);

    private final String word;
    private final boolean staff;

    Story(String word) {
        this(word, false);
    }

    Story(String word, boolean staff) {
        this.word = word;
        this.staff = staff;
    }

    /** True for what happens to a member of staff, not to a student. */
    boolean staff() {
        return staff;
    }

    /** The story a row of the sheet names. */
    static Optional<Story> named(String word) {
        for (Story story : values()) {
            if (story != NONE && story.word.equals(word)) {
                return Optional.of(story);
            }
        }
        return Optional.empty();
    }

    String word() {
        return word;
    }
}
