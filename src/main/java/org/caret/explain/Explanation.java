package org.caret.explain;

import java.util.List;

/**
 * What a run decides about the subjects asked for, of one record type, and why. about: what its
 * subjects are, in a word; layout: the sheet its fields come from; read: rows of the table that names subjects;
 * grouped: rules also look at several records together, and what these find is not told here. The
 * names of the parts are the keys of the JSON form.
 */
public record Explanation(String record, String title, String reportingDate, String academicYear, String about,
                          String layout, long read, boolean grouped, List<Subject> subjects) {

    /**
     * One subject. row: by which it was found; decided: false when that row was left out; leftOut: its rows that the
     * rules did not see.
     */
    public record Subject(List<Id> ids, Place row, boolean decided, List<Entry> records,
                          List<SourceRows> rows, List<Place> leftOut, List<Found> findings) {
    }

    /** A number or name that subjects go by. title: as the state calls it, else as the export does. */
    public record Id(String column, String title, String value) {
    }

    /** A place in the export. */
    public record Place(String file, int row) {

        @Override
        public String toString() {
            return file + ":" + row;
        }
    }

    /** A rule: id, the sentence it is named by, where that is written in the domain, where the rule is. */
    public record RuleRef(String id, String name, String source, String file, int line) {
    }

    /**
     * A candidate. outcome: reported, excluded or held; ruleId, reason: as the lists of a run name them; rule: null
     * when a check of the engine held it; line: true or false when a line of a file was asked about, else null.
     */
    public record Entry(String candidate, String outcome, String ruleId, String reason, RuleRef rule,
                        List<Place> because, RuleRef proposedBy, List<Place> about, Boolean line,
                        List<Differing> differing, List<Exclusion> alsoExcluded, List<Slot> slots,
                        List<Field> fields) {
    }

    /** A field in which a line of a file and the record as it would be written now are not the same. */
    public record Differing(String element, String title, String line, String now) {
    }

    /** A reason for leaving a candidate out. */
    public record Exclusion(RuleRef rule, String reason, List<Place> rows) {
    }

    /** What fills a slot. madeBy: the rule that made it when it is not a row itself, or null. */
    public record Slot(String slot, RuleRef rule, List<Place> rows, RuleRef madeBy, List<Other> passedOver) {
    }

    /** A choice that did not win. value: of a field; "" for rows. */
    public record Other(RuleRef rule, String value, List<Place> rows) {
    }

    /**
     * A field as written. kind: how it got its value; rule: that assigned it, or made what it is read from, or null;
     * layoutRow: of the layout sheet; read: the value before it was cleaned, cut or translated; couldSet: for a blank
     * field, the rules that set it.
     */
    public record Field(String element, String name, String title, String value, Kind kind, RuleRef rule,
                        String layoutRow, String note, List<Source> sources, String read, Code code, List<Place> rows,
                        List<Other> passedOver, List<RuleRef> couldSet) {
    }

    /** How a field got its value, or why it is blank. */
    public enum Kind {
        RULE, SOURCE, OPTION, DEFAULT, LIST, LIST_MARK, CONTINUED,
        BLANK_RULE, BLANK_NO_RULE, BLANK_SOURCE, BLANK_OPTION, BLANK_NO_ROW, BLANK_LIST, BLANK_CODE, BLANK_LAYOUT
    }

    /** One source of a field, in the order in which they are tried. */
    public record Source(String source, State state) {
    }

    /** What became of a source. NO_ROW: nothing fills its slot; NOT_NEEDED: a rule or an earlier source goes before. */
    public enum State { SUPPLIED, BLANK, NO_ROW, NOT_NEEDED }

    /** The row of a code table that translated a value. */
    public record Code(String table, String value, String code, String place) {
    }

    /** A row of the subject and what the rules made of it. from, till: when it holds, "" for no limit. */
    public record SourceRows(Place place, String from, String till, List<Made> made) {
    }

    /** A decision about a row. what: the kind of decision; reason: of a stop, else "". */
    public record Made(RuleRef rule, String what, String reason) {
    }

    /** A finding, as the list of a run has it. */
    public record Found(String severity, String ruleId, String stateRuleId, String candidate, String field,
                        String message, String fix, Place place) {
    }
}
