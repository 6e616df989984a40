package org.caret.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caret.fact.Private;
import org.caret.fact.Table;
import org.caret.intake.SisExport;
import org.caret.mapping.OptionRow;
import org.caret.mapping.RecordType;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** One command's extracts: one record type after the other, then all files at once. */
public final class Extraction {

    private final Workspace workspace;
    private final Knowledge knowledge;
    private final Asked asked;
    private final List<Options> options = new ArrayList<>();
    private final List<RecordType> types = new ArrayList<>();
    private final Steps steps;
    private final Machine machine;

    /** records: names of record types; given: command-line values by setting name. */
    public Extraction(Workspace workspace, Knowledge knowledge, Asked asked, Steps steps, Machine machine) {
        this.workspace = workspace;
        this.knowledge = knowledge;
        this.asked = asked;
        this.steps = steps;
        this.machine = machine;
        for (String record : asked.records()) {
            RecordType type = knowledge.recordType(record);
            if (!type.written()) {
                throw new Refusal(ExitCode.WRONG_USE, record + " goes into no file: it is made for the checks of other"
                        + " record types.");
            }
            types.add(type);
            options.add(new Options(asked.given(), asked.settings(), type, asked.today()));
        }
    }

    /** Runs and writes; the old files stay when anything fails. */
    public Result run() {
        options.forEach(Options::check);
        Options first = options.get(0);
        if (first.dryRun()) {
            try (WorkFolder work = WorkFolder.temporary()) {
                return extract(work.path(), null);
            }
        }
        Path out = first.out().orElse(workspace.out());
        try (Lock lock = Lock.of(workspace.state());
             WorkFolder work = WorkFolder.in(workspace.state(), !machine.lasting());
             Publication publication = new Publication(out)) {
            return extract(work.path(), publication);
        } catch (UncheckedIOException failure) {
            throw new Refusal(ExitCode.DISK, "Writing into " + out + " or " + workspace.state() + " failed ("
                    + failure.getCause().getMessage() + "). Is the disk full, or a file there open in another program?"
                    + " The files of the last run are untouched.", failure);
        }
    }

    private Result extract(Path work, Publication publication) {
        try (Past past = Past.of(workspace.state(), asked.settings(), types, knowledge)) {
            return extract(work, publication, past);
        }
    }

    private Result extract(Path work, Publication publication, Past past) {
        Ledger ledger = new Ledger(work);
        Together together = together(work);
        SisExport export = export(workspace, Stream.of(types, together.beside().keySet())
                .flatMap(Collection::stream).toList(), knowledge.book(types.get(0),
                options.get(0).academicYear()).tables(), knowledge);
        export.findings().forEach(ledger::add);
        List<Ledger.Page> pages = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            pages.add(new ExtractRun(types.get(i), options.get(i), knowledge,
                    new ExtractRun.Surroundings(export, ledger, steps,
                    past.before(types.get(i), options.get(i), export, ledger), together)).run(work, machine));
        }
        together.beside().forEach((type, own) -> {
            Path folder = folder(work, type);
            new ExtractRun(type, own, knowledge, new ExtractRun.Surroundings(export, new Ledger(folder), steps,
                    List.of(), together)).run(folder, machine);
        });
        together.tell(machine, knowledge.hearts(), ledger);
        steps.begins("write");
        Files files = new Files(options.get(0).formats(), pages, ledger, report(ledger));
        if (publication == null) {
            ledger.findings(entry -> { });
        } else {
            files.write(publication);
        }
        return result(ledger);
    }

    private static Path folder(Path work, RecordType type) {
        try {
            return Private.folder(work.resolve(type.name()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Together together(Path work) {
        Map<RecordType, Options> all = new LinkedHashMap<>();
        for (int i = 0; i < types.size(); i++) {
            all.put(types.get(i), options.get(i));
        }
        return Together.of(all, knowledge, work);
    }

    /** The export of a workspace, of which the tables that the record types read are wanted. */
    public static SisExport export(Workspace workspace, List<RecordType> types, List<Table> all, Knowledge knowledge) {
        List<Table> wanted = wanted(types, all);
        return workspace.export().isEmpty()
                ? SisExport.open(workspace.sis(), wanted, all, ColumnMaps.of(knowledge.sheets()))
                : SisExport.of(workspace.export(), wanted, all, ColumnMaps.of(knowledge.sheets()));
    }

    private static List<Table> wanted(List<RecordType> types, List<Table> all) {
        Set<String> names = new TreeSet<>();
        types.forEach(type -> names.addAll(Assembly.wanted(type)));
        return all.stream().filter(table -> names.contains(table.name())).toList();
    }

    private Report report(Ledger ledger) {
        Options first = options.get(0);
        Map<String, String> told = new LinkedHashMap<>(first.given(OptionRow.of(knowledge.sheets())));
        told.put("reportingDate", first.reportingDate().toString());
        told.put("academicYear", first.academicYear().full());
        return new Report(told, ledger.inputs(), knowledge.hash(), types, ledger.counts());
    }

    private Result result(Ledger ledger) {
        return Result.of(options.get(0), types, ledger.counts(), List.of(), 0);
    }

    /** What the user asked for. */
    public record Asked(List<String> records, Map<String, String> given, Settings settings, LocalDate today) {
    }
}
