package org.caret.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caret.extract.Grader;
import org.caret.extract.LayOut;
import org.caret.fact.Row;
import org.caret.mapping.Check;
import org.caret.mapping.Grouping;
import org.caret.mapping.Join;
import org.caret.mapping.Layout;
import org.caret.mapping.OptionRow;
import org.caret.mapping.Preset;
import org.caret.mapping.RecordType;
import org.caret.notice.ExitCode;
import org.caret.notice.Nearest;
import org.caret.notice.Refusal;
import org.caret.notice.Words;
import org.caret.rules.RunFacts;
import org.caret.rules.Side;

/** Puts together what a run tells its rules: options, parameters, layout, checks, and the rows the options keep. */
public final class RunPreparation {

    private static final Words WORDS = Words.of("org.caret.run.messages");

    private RunPreparation() {
    }

    /**
     * reference: rows of the reference tables.
     * Errors: a refusal for schools or calendars that the export does not have, or an agency not named.
     */
    public static RunFacts of(RecordType type, Options options, Knowledge knowledge, Map<String, List<Row>> reference,
                              Told more) {
        Selection.requireKnown("--schools", type.schools(), options.schools(), reference);
        Selection.requireKnown("--calendars", type.calendars(), options.calendars(), reference);
        Layout layout = knowledge.layout(type, options.academicYear());
        Map<String, Object> told = new HashMap<>(options.facts(OptionRow.of(knowledge.sheets())));
        told.put("lea", lea(type, options, reference));
        told.put("reconciling", more.reconciling());
        told.put("known", more.known());
        Map<String, Object> values = new HashMap<>(ParameterValues.of(knowledge.sheets(), options.reportingDate()));
        values.putAll(more.parameters());
        return new RunFacts(type, layout, new LayOut(layout, knowledge.codes(), type.dated(), more.record()),
                grader(type, options, knowledge),
                Join.of(type, knowledge.sheets()), told, values, preset(type, options, knowledge, more.reconciling()),
                options.reportingDate(), Selection.of(type, options, more.students()), options.keepFatal(),
                more.reconciling(), Grouping.of(type, name -> knowledge.layout(name, options.academicYear()),
                knowledge.sheets()), others(type, layout, options, knowledge));
    }

    private static Grader grader(RecordType type, Options options, Knowledge knowledge) {
        return new Grader(type.name(), type.like(), Check.of(type, options.reportingDate(), knowledge.sheets()));
    }

    /** The record types whose records rules look at beside; of those that go into no file is told as of its own. */
    private static Map<String, Side> others(RecordType type, Layout own, Options options, Knowledge knowledge) {
        return Grouping.others(type, knowledge.sheets()).stream().collect(Collectors.toMap(name -> name, name -> {
            RecordType other = knowledge.recordType(name);
            RecordType told = other.written() ? other : type;
            Layout layout = knowledge.layout(name, options.academicYear());
            return new Side(layout, other.written() ? layout : own, grader(told, options, knowledge));
        }));
    }

    /** The preset asked for, else the record type's default; empty when it has none. Errors: a refusal for no such. */
    private static Map<String, Object> preset(RecordType type, Options options, Knowledge knowledge,
                                              boolean reconciling) {
        List<Preset> presets = Preset.of(knowledge.sheets(), type);
        List<String> names = presets.stream().map(Preset::name).toList();
        Optional<Preset> chosen = Preset.chosen(presets, options.preset(), reconciling);
        if (chosen.isEmpty() && !options.preset().isEmpty() && !names.isEmpty()) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("preset.unknown", type.name(), options.preset(),
                    Nearest.hint(options.preset(), names), String.join(", ", names)));
        }
        return chosen.map(preset -> Map.<String, Object>copyOf(preset.values())).orElse(Map.of());
    }

    /** The agency whose schools count, when the export holds several; else "". */
    private static String lea(RecordType type, Options options, Map<String, List<Row>> reference) {
        Set<String> leas = new TreeSet<>();
        for (String column : type.leas()) {
            int dot = column.indexOf('.');
            reference.getOrDefault(column.substring(0, dot), List.of()).forEach(row ->
                    leas.add(row.cell(row.table().index(column.substring(dot + 1)))));
        }
        leas.remove("");
        if (leas.size() > 1 && !leas.contains(options.lea())) {
            throw new Refusal(ExitCode.WRONG_USE, "The export holds several agencies (" + String.join(", ", leas)
                    + "). Name one: lea in caret.yaml, or --lea.");
        }
        return leas.size() > 1 ? options.lea() : "";
    }

    /**
     * What is told beside the options: values that go before the parameter sheet's, ids of students to keep, and
     * values of record fields that stand whatever is laid out (for the cases of checks); reconciling: records are
     * compared with what the state is believed to hold; known: record types whose rows at the state are known beside.
     */
    public record Told(Map<String, Object> parameters, List<String> students, Map<String, String> record,
                       boolean reconciling, List<String> known) {

        /** What an ordinary run is told. */
        public static Told of(List<String> students, boolean reconciling, List<String> known) {
            return new Told(Map.of(), students, Map.of(), reconciling, known);
        }
    }
}
