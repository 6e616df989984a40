package org.caret.state;

/** The fields of an enrollment record in file order, with the widths of the state. Source: layouts/SENR.csv. */
public enum Field {
    RECORD_TYPE(4), TRANSACTION(1), LOCAL_RECORD(0), LEA(7), SCHOOL(7), NPS(7), YEAR(9), SSID(10), LOCAL_ID(16),
    FIRST_NAME(30), MIDDLE_NAME(30), LAST_NAME(50), SUFFIX(3), ALIAS_FIRST(30), ALIAS_MIDDLE(30), ALIAS_LAST(50),
    BIRTH_DATE(8), GENDER(1), BIRTH_CITY(30), BIRTH_STATE(6), BIRTH_COUNTRY(2), START(8), STATUS(2), GRADE(2), EXIT(8),
    REASON(4), COMPLETION(3), RECEIVER(7), MET_UC_CSU(1), TRANSFER_CODE(1), RESIDENCE(7), GOLDEN_STATE(1),
    BILITERACY(1), ADULT_TRANSITION(1), GRADUATION_EXEMPTION(1);

    private final int width;

    Field(int width) {
        this.width = width;
    }

    /** Whether a text is not wider than the field; a field of unknown width takes any. */
    boolean takes(String text) {
        return width == 0 || text.length() <= width;
    }
}
