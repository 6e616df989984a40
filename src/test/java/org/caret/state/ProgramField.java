package org.caret.state;

/** The fields of a program record in file order, with the widths of the state. Source: layouts/SPRG.csv. */
public enum ProgramField {
    RECORD_TYPE(4), TRANSACTION(1), LOCAL_RECORD(0), LEA(7), SCHOOL(7), YEAR(9), SSID(10), LOCAL_ID(16),
    FIRST_NAME(30), LAST_NAME(50), BIRTH_DATE(8), GENDER(1), PROGRAM(3), MEMBERSHIP(1), START(8), END(8),
    SERVICE_YEAR(9), SERVICE(2), ACADEMY(5), MIGRANT(11), FILLER_1(-1), FILLER_2(-1), DWELLING(3), UNACCOMPANIED(1),
    FILLER_3(-1), FILLER_4(-1);

    private final int width;

    ProgramField(int width) {
        this.width = width;
    }

    /** Whether a text is not wider than the field; a field of unknown width (0) takes any, a filler (-1) none. */
    boolean takes(String text) {
        return width == 0 || text.length() <= Math.max(0, width);
    }
}
