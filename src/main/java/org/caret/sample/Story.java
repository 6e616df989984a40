package org.caret.sample;

import java.util.Optional;

/** Faults that the state would reject, so that a district has something to find. Shares: sheet stories. */
enum Story {
    NONE(""), ZIP_MISSING("zipMissing"), NO_ADDRESS("noAddress"), TWO_FIRST_HOMES("twoFirstHomes"),
    LEVEL_MISSING("levelMissing"), LEVEL_WITHOUT_GUARDIAN("levelWithoutGuardian"),
    SECOND_GUARDIAN_HALF("secondGuardianHalf"), ABROAD_WITHOUT_DATE("abroadWithoutDate"),
    ENTERED_AT_THREE("enteredAtThree"), BIRTH_DATE_MISSING("birthDateMissing"), GENDER_MISSING("genderMissing"),
    FIRST_NAME_MISSING("firstNameMissing"), LOCAL_ID_MISSING("localIdMissing"), START_MISSING("startMissing"),
    SSID_TWIN("ssidTwin"), LONG_NAME("longName"), CURLY_APOSTROPHE("curlyApostrophe");

    private final String word;

    Story(String word) {
        this.word = word;
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
