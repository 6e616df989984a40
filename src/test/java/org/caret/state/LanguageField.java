package org.caret.state;

/** The fields of a language status record in file order, with the widths of the state. Source: layouts/SELA.csv. */
public enum LanguageField {
    RECORD_TYPE(4), TRANSACTION(1), LOCAL_RECORD(0), LEA(7), SCHOOL(7), YEAR(9), SSID(10), FIRST_NAME(30),
    LAST_NAME(50), BIRTH_DATE(8), GENDER(1), LOCAL_ID(16), STATUS(4), START(8), LANGUAGE(3), CORRECTION(2);

    private final int width;

    LanguageField(int width) {
        this.width = width;
    }

    /** Whether a text is not wider than the field; a field of unknown width takes any. */
    boolean takes(String text) {
        return width == 0 || text.length() <= width;
    }
}
