package org.caret.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.notice.Notice;

/** What comes out of one file, for tests: rows as "number:cell|cell|cell", findings as "rule@row". */
record ReadCsv(List<Row> sound, List<Notice> notices, List<Notice> opening, InputFile file) {

    static ReadCsv of(Path folder, String text) {
        return of(folder, Tables.pupils(), text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadCsv of(Path folder, Table table, byte[] bytes) {
        try {
            Files.write(folder.resolve(table.name() + ".csv"), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return from(folder, table);
    }

    static ReadCsv from(Path folder, Table table) {
        SisExport export = SisExport.open(folder, List.of(table), List.of(table), ColumnNames.none());
        List<Row> rows = new ArrayList<>();
        List<Notice> findings = new ArrayList<>();
        InputFile file = export.source(table).orElseThrow().read(rows::add, findings::add);
        return new ReadCsv(rows, findings, export.findings(), file);
    }

    List<String> rows() {
        return sound.stream().map(row -> row.number() + ":" + String.join("|", row.cells())).toList();
    }

    List<String> findings() {
        return notices.stream().map(ReadCsv::brief).toList();
    }

    List<String> told() {
        return opening.stream().map(ReadCsv::brief).toList();
    }

    static String brief(Notice notice) {
        return notice.ruleId() + "@" + notice.row();
    }
}
