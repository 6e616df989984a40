package org.caret.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    static final Together NONE = new Together(List.of(), List.of());

    private final List<RecordType> beside;
    private final List<Regrouped.Into> joint;
    private final Map<String, Supplier<Agreement>> rules = new HashMap<>();

    private Together(List<RecordType> beside, List<Regrouped.Into> joint) {
        this.beside = beside;
        this.joint = joint;
    }

    /** types: of the run, with their options; folder: for work files. */
    static Together of(Map<RecordType, Options> types, Knowledge knowledge, Path folder) {
        List<Grouping> groupings = new ArrayList<>();
        types.forEach((type, options) -> Grouping.of(type, name -> knowledge.layout(name, options.academicYear()),
                knowledge.sheets()).stream().filter(Grouping::joint).forEach(groupings::add));
        List<RecordType> beside = groupings.stream().flatMap(grouping -> grouping.places().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new)).stream().map(knowledge::recordType)
                .filter(type -> !type.written()).toList();
        List<String> there = Stream.concat(types.keySet().stream(), beside.stream()).map(RecordType::name).toList();
        List<Regrouped.Into> joint = new ArrayList<>();
        for (Grouping grouping : groupings) {
            List<String> in = grouping.places().keySet().stream().filter(there::contains).toList();
            if (in.size() > 1) {
                joint.add(new Regrouped.Into(grouping, in, new Spool(folder, "together-" + joint.size())));
            }
        }
        return new Together(beside, joint);
    }

    /** Record types that go into no file and are decided for the sake of others. */
    List<RecordType> beside() {
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
