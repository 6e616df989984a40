package org.caret.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caret.fact.Column;
import org.caret.fact.Table;
import org.caret.mapping.CodeTable;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.mapping.RecordType;
import org.caret.rules.FactModel;
import org.caret.rules.Generated;
import org.caret.rules.RuleFolder;
import org.caret.run.Knowledge;
import org.caret.run.Options;
import org.caret.run.Settings;
import org.caret.time.AcademicYear;

/** Finds the columns of the export that code tables translate for a record type. */
final class CodeColumns {

    private final Knowledge knowledge;
    private final RecordType type;
    private final LocalDate on;
    private final Set<String> read = new TreeSet<>();
    private final List<CodeColumn> found = new ArrayList<>();

    private CodeColumns(Knowledge knowledge, RecordType type, LocalDate on) {
        this.knowledge = knowledge;
        this.type = type;
        this.on = on;
        read.addAll(type.tables());
        read.addAll(type.optional());
    }

    /** Codes count on the reporting date, or on the day of the academic year nearest to it. */
    static List<CodeColumn> of(Knowledge knowledge, RecordType type, Settings settings, LocalDate today) {
        Options options = new Options(Map.of(), settings, type, today);
        AcademicYear year = options.academicYear();
        CodeColumns columns = new CodeColumns(knowledge, type, nearest(options.reportingDate(), year));
        Layout layout = knowledge.layout(type, year);
        FactModel model = RuleFolder.model(knowledge.ruleFiles(), knowledge.generated(type, year));
        Slots slots = Slots.of(type, year, RuleFolder.rules(knowledge.ruleFiles()), model);
        layout.fields().forEach(field -> columns.ofField(field, new SourcePaths(model, slots)));
        model.tables().forEach(columns::declared);
        return columns.found;
    }

    private static LocalDate nearest(LocalDate date, AcademicYear year) {
        return year.contains(date) ? date : date.isBefore(year.firstDay()) ? year.firstDay() : year.lastDay();
    }

    private void ofField(LayoutField field, SourcePaths paths) {
        Optional<CodeTable> codes = knowledge.codes().table(field.table());
        if (codes.isPresent()) {
            field.sources().stream().map(paths::follow).forEach(end -> paths.model().tables().stream()
                    .filter(table -> table.factType().equals(end.type()))
                    .forEach(table -> add(Optional.of(field), table, table.index(end.word()), codes.get())));
        }
    }

    private void declared(Table table) {
        for (Column column : table.columns()) {
            int place = table.index(column.name());
            knowledge.codes().table(column.codes()).filter(codes -> found.stream().noneMatch(one -> one.codes() == codes
                            && one.table().equals(table) && one.column() == place))
                    .ifPresent(codes -> add(Optional.empty(), table, place, codes));
        }
    }

    private void add(Optional<LayoutField> field, Table table, int column, CodeTable codes) {
        if (column >= 0 && read.contains(table.name())) {
            found.add(new CodeColumn(type.name(), field, table, column, codes, on));
        }
    }
}
