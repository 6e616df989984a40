package org.caret.notice;

/**
 * One finding as it is reported: which record type and rule, whose (local id), which field, what is wrong,
 * what to do, and the file and row behind it (row 0: the file as a whole).
 * candidate orders the findings of one student and is not printed. Messages never hold a student's values.
 */
public record Notice(String record, Severity severity, String ruleId, String stateRuleId, String localId,
                     String candidate, String field, String message, String fix, String file, int row) {

    /** A finding about a place in the input, of no record type and no student. */
    public static Notice ofInput(Severity severity, String ruleId, Place place, String message, String fix) {
        return new Notice("", severity, ruleId, "", "", "", place.column(), message, fix, place.file(), place.row());
    }

    /** A place in the input: file, row (0: the whole file) and column ("": the whole row). */
    public record Place(String file, int row, String column) {
    }
}
