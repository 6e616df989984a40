package org.caret.intake;

/**
 * One record as the state holds it. number: line of the file; values: in the order of the newest layout of the type,
 * dates CCYYMMDD, "" for a field that the file's own layout lacks; trailing: the fields behind those of the layout.
 */
public record OdsRow(OdsType type, String file, int number, String[] values, String[] trailing) {

    /** The value of a field of the newest layout. Errors: a refusal for a name that it lacks. */
    public String value(String field) {
        return values[type.newest().index(field)];
    }
}
