package org.caret.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caret.fact.Spool;
import org.caret.mapping.Grouping;
import org.caret.mapping.RecordType;
import org.caret.rules.Agreement;
import org.caret.rules.Hearts;

/**
 * The records of several record types of one run that belong together, for rules that look at them once all are
 * decided. Groups of which only one record type is in the run are left out.
 */
final class Together {

    /** For commands that decide one record type. */
    static final Together NONE = new Together(Map.of(), List.of());

    private final Map<RecordType, Options> beside;
    private final List<Regrouped.Into> joint;
    private final Map<String, Supplier<Agreement>> rules = new HashMap<>();

    private Together(Map<RecordType, Options> beside, List<Regrouped.Into> joint) {
        this.beside = beside;
        this.joint = joint;
    }

    /** types: of the run, with their options; folder: for work files. */
    static Together of(Map<RecordType, Options> types, Knowledge knowledge, Path folder) {
        List<Grouping> groupings = new ArrayList<>();
        Map<RecordType, Options> beside = new LinkedHashMap<>();
        types.forEach((type, options) -> Grouping.of(type, name -> knowledge.layout(name, options.academicYear()),
                knowledge.sheets()).stream().filter(Grouping::joint).forEach(grouping -> {
                    groupings.add(grouping);
                    grouping.places().keySet().stream().map(knowledge::recordType).filter(other -> !other.written())
                            .forEach(other -> beside.putIfAbsent(other, options.beside(other)));
                }));
        List<String> there = Stream.of(types, beside).flatMap(some -> some.keySet().stream()).map(RecordType::name)
                .toList();
        List<Regrouped.Into> joint = new ArrayList<>();
        for (Grouping grouping : groupings) {
            List<String> in = grouping.places().keySet().stream().filter(there::contains).toList();
            if (in.size() > 1) {
                joint.add(new Regrouped.Into(grouping, in, new Spool(folder, "together-" + joint.size())));
            }
        }
        return new Together(beside, joint);
    }

    /** Record types that go into no file and are decided for the sake of others, as the first of these is asked for. */
    Map<RecordType, Options> beside() {
        return beside;
    }

    /** Where records of a type go. */
    List<Regrouped.Into> of(String record) {
        return joint.stream().filter(into -> into.there().contains(record)).toList();
    }

    /** The rules that look at groups of a record type; made when they are wanted. */
    void rules(String record, Supplier<Agreement> agreement) {
        rules.put(record, agreement);
    }

    /** Lets the rules look at every group; what they find goes to the ledger. */
    void tell(Machine machine, Hearts hearts, Ledger ledger) {
        ExtractRun.inParallel(joint, machine.workers(), hearts, into -> {
            Supplier<Agreement> made = rules.get(into.grouping().record());
            if (made != null) {
                try (Agreement agreement = made.get()) {
                    into.tell(agreement, ledger);
                }
            }
        });
    }
}
