package org.caret.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caret.explain.Explanation.Code;
import org.caret.explain.Explanation.Field;
import org.caret.explain.Explanation.Kind;
import org.caret.explain.Explanation.Other;
import org.caret.explain.Explanation.Place;
import org.caret.explain.Explanation.Source;
import org.caret.explain.Explanation.State;
import org.caret.explain.Notes.Look;
import org.caret.mapping.CodeTable;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.mapping.SheetRow;
import org.caret.rules.decision.Assigned;
import org.caret.rules.decision.Candidate;

/** Says of each field of one record how it got its value, or why it is blank. */
final class FieldReasons {

    private static final String OPTIONS = "options.";
    private static final String BY_RULE = "rule";

    private final Layout layout;
    private final Map<String, SheetRow> sheet;
    private final RuleRefs rules;
    private final Notes.Page page;
    private final Origins origins;

    /** sheet: the rows of the layout by field. */
    FieldReasons(Layout layout, Map<String, SheetRow> sheet, RuleRefs rules, Notes.Page page, Origins origins) {
        this.layout = layout;
        this.sheet = sheet;
        this.rules = rules;
        this.page = page;
        this.origins = origins;
    }

    /** The fields in layout order; none when the record was not laid out. */
    List<Field> of(Candidate candidate) {
        Notes.Laid laid = page.laid(candidate);
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < laid.values().size(); i++) {
            LayoutField field = layout.fields().get(i);
            fields.add(field(field, origin(field, laid, laid.values().get(i)), candidate, laid.values().get(i)));
        }
        return fields;
    }

    /** The field whose source a value came from: another one of the list when its fields closed up. */
    private LayoutField origin(LayoutField field, Notes.Laid laid, String value) {
        if (field.list().isEmpty() || value.isEmpty()) {
            return field;
        }
        return layout.fields().stream().filter(other -> other.list().equals(field.list())
                && laid.text(other.name()).equals(value)).findFirst().orElse(field);
    }

    private Field field(LayoutField field, LayoutField from, Candidate candidate, String value) {
        Notes.Laid laid = page.laid(candidate);
        Optional<Assigned> assigned = laid.assigned(from.name());
        List<Look> looks = laid.looks(from.name());
        Optional<Look> supplied = looks.stream().filter(Look::supplied).findFirst();
        Optional<CodeTable.Code> code = laid.code(from.name());
        Kind kind = value.isEmpty() ? blank(field, laid) : filled(field, from, laid);
        Notes.Decision decided = origins.maker(assigned.<Object>map(won -> won)
                .orElse(supplied.map(Look::row).orElse(null)));
        List<Place> rows = assigned.isPresent() ? origins.rows(decided.facts())
                : origins.rows(supplied.map(List::of).orElse(looks).stream().map(Look::row).toList());
        String raw = from.format().text(assigned.map(Assigned::value).orElse(supplied.map(Look::value).orElse(null)));
        SheetRow row = sheet.get(field.name());
        return new Field(field.element(), field.name(), field.title(), value, kind,
                decided == null ? null : rules.of(decided.rule()), row.place(), row.text("note"),
                sources(from, looks), raw, code.map(FieldReasons::code).orElse(null), rows,
                others(from, candidate, assigned), value.isEmpty() && assigned.isEmpty() ? rules.setting(field)
                : List.of());
    }

    private Kind filled(LayoutField field, LayoutField from, Notes.Laid laid) {
        Optional<Look> supplied = laid.looks(from.name()).stream().filter(Look::supplied).findFirst();
        if (laid.assigned(from.name()).isPresent()) {
            return Kind.RULE;
        } else if (supplied.isPresent()) {
            return supplied.get().source().startsWith(OPTIONS) ? Kind.OPTION
                    : from.equals(field) ? Kind.SOURCE : Kind.LIST;
        } else if (from.sources().stream().anyMatch(source -> source.indexOf('.') < 0)) {
            return Kind.LIST_MARK;
        }
        return from.otherwise().isEmpty() ? Kind.CONTINUED : Kind.DEFAULT;
    }

    private Kind blank(LayoutField field, Notes.Laid laid) {
        List<Look> looks = laid.looks(field.name());
        if (laid.assigned(field.name()).isPresent()) {
            return laid.assigned(field.name()).get().value() == null ? Kind.BLANK_RULE : Kind.BLANK_CODE;
        } else if (field.sources().isEmpty()) {
            return sheet.get(field.name()).text("source").equals(BY_RULE) ? Kind.BLANK_NO_RULE : Kind.BLANK_LAYOUT;
        } else if (looks.stream().anyMatch(Look::supplied)) {
            boolean moved = !field.list().isEmpty() && !laid.text(field.name()).isEmpty();
            return moved ? Kind.BLANK_LIST : Kind.BLANK_CODE;
        }
        if (looks.stream().allMatch(look -> look.row() == null)) {
            return Kind.BLANK_NO_ROW;
        }
        return looks.get(0).source().startsWith(OPTIONS) ? Kind.BLANK_OPTION : Kind.BLANK_SOURCE;
    }

    private static List<Source> sources(LayoutField field, List<Look> looks) {
        return field.sources().stream().map(source -> new Source(source, looks.stream()
                .filter(look -> look.source().equals(source)).findFirst().map(FieldReasons::state)
                .orElse(State.NOT_NEEDED))).toList();
    }

    private static State state(Look look) {
        return look.supplied() ? State.SUPPLIED : look.row() == null ? State.NO_ROW : State.BLANK;
    }

    private List<Other> others(LayoutField field, Candidate candidate, Optional<Assigned> winner) {
        List<Other> others = new ArrayList<>();
        for (Notes.Decision one : page.decisions()) {
            if (one.made() instanceof Assigned other && other.of().equals(candidate)
                    && other.field().equals(field.name()) && winner.filter(won -> won == other).isEmpty()) {
                others.add(new Other(rules.of(one.rule()), field.shown(field.format().text(other.value())),
                        origins.rows(one.facts())));
            }
        }
        return others;
    }

    private static Code code(CodeTable.Code code) {
        return new Code(code.row().sheet(), code.value(), code.code(), code.row().place());
    }
}
