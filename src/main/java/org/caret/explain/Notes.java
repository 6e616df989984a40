package org.caret.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caret.extract.LayOutTrace;
import org.caret.fact.Bundle;
import org.caret.mapping.CodeTable;
import org.caret.mapping.LayoutField;
import org.caret.rules.Trace;
import org.caret.rules.decision.Assigned;
import org.caret.rules.decision.Candidate;
import org.caret.rules.decision.Chosen;

/** Writes down what is told while subjects are decided: a page for the reference tables, and one for each subject. */
final class Notes implements Trace {

    private final List<Decision> reference = new ArrayList<>();
    private final Map<Bundle, Page> pages = new java.util.IdentityHashMap<>();
    private Page page = new Page(reference);

    @Override
    public void begins(Bundle bundle) {
        page = new Page(new ArrayList<>());
        pages.put(bundle, page);
    }

    @Override
    public void decided(String rule, Object decision, List<Object> facts) {
        page.decisions.add(new Decision(rule, decision, facts));
    }

    @Override
    public void settled(Object choice) {
        if (choice instanceof Chosen chosen) {
            page.of(chosen.of()).chosen.put(chosen.slot(), chosen);
        } else if (choice instanceof Assigned assigned) {
            page.of(assigned.of()).assigned.put(assigned.field(), assigned);
        }
    }

    @Override
    public LayOutTrace laysOut(Candidate candidate) {
        return page.of(candidate);
    }

    /** The page of a subject. */
    Page page(Bundle bundle) {
        return pages.get(bundle);
    }

    /** The decisions about the reference tables. */
    List<Decision> reference() {
        return reference;
    }

    /** A decision, the rule that made it and the facts it matched. */
    record Decision(String rule, Object made, List<Object> facts) {
    }

    /** A look at a source. row: what filled its slot, or null. */
    record Look(String source, Object row, Object value) {

        boolean supplied() {
            return value != null && !value.equals("");
        }
    }

    /** What was told of one subject. */
    static final class Page {

        private final List<Decision> decisions;
        private final Map<Candidate, Laid> records = new HashMap<>();

        private Page(List<Decision> decisions) {
            this.decisions = decisions;
        }

        private Laid of(Candidate candidate) {
            return records.computeIfAbsent(candidate, c -> new Laid());
        }

        List<Decision> decisions() {
            return decisions;
        }

        Laid laid(Candidate candidate) {
            return of(candidate);
        }
    }

    /** What was told of one record. */
    static final class Laid implements LayOutTrace {

        private final Map<String, Chosen> chosen = new LinkedHashMap<>();
        private final Map<String, Assigned> assigned = new LinkedHashMap<>();
        private final Map<String, List<Look>> looks = new HashMap<>();
        private final Map<String, CodeTable.Code> codes = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();
        private List<String> values = List.of();

        @Override
        public void read(LayoutField field, String source, Object row, Object value) {
            looks.computeIfAbsent(field.name(), f -> new ArrayList<>()).add(new Look(source, row, value));
        }

        @Override
        public void translated(LayoutField field, CodeTable.Code code) {
            codes.put(field.name(), code);
        }

        @Override
        public void wrote(LayoutField field, String text) {
            texts.put(field.name(), text);
        }

        @Override
        public void done(List<String> record) {
            values = List.copyOf(record);
        }

        /** The rows that won, by slot. */
        Map<String, Chosen> chosen() {
            return chosen;
        }

        /** The value that won for a field. */
        Optional<Assigned> assigned(String field) {
            return Optional.ofNullable(assigned.get(field));
        }

        /** The sources looked at for a field, in order. */
        List<Look> looks(String field) {
            return looks.getOrDefault(field, List.of());
        }

        Optional<CodeTable.Code> code(String field) {
            return Optional.ofNullable(codes.get(field));
        }

        /** The text of a field before its list closed up. */
        String text(String field) {
            return texts.getOrDefault(field, "");
        }

        /** The record in layout order; empty when it was not laid out. */
        List<String> values() {
            return values;
        }
    }
}
