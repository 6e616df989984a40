package org.caret.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRow;
import org.caret.mapping.SheetRows;
import org.caret.notice.Notice;

/** Little extracts for tests, of the record types PUPL (two layouts) and STAF (one). */
final class OdsFiles {

    static final String ROW = "PUPL-R^1111111^7000000001^Zoë^20100501^B^20250901^20250902";

    private OdsFiles() {
    }

    static OdsShapes shapes() {
        String columns = "position,element,name,title,format";
        List<SheetRow> older = SheetRows.of("layouts/PUPL", "2017-18", columns, "1,1.01,code,Code,", "2,1.02,school,School,",
                "3,1.03,number,Number,", "4,1.04,name,Name,", "5,1.05,born,Birth Date,date");
        List<SheetRow> newer = SheetRows.of("layouts/PUPL", "2023-24", columns, "1,1.01,code,Code,", "2,1.02,school,School,",
                "3,1.03,number,Number,", "4,1.04,name,Name,", "5,1.05,born,Birth Date,date", "6,1.06,tier,Tier,");
        List<SheetRow> staff = SheetRows.of("layouts/STAF", "2017-18", columns, "1,2.01,code,Code,", "2,2.02,name,Name,");
        Map<String, Map<String, List<SheetRow>>> books = new HashMap<>();
        books.put("layouts/PUPL", Map.of("2017-18", older, "2023-24", newer));
        books.put("layouts/STAF", Map.of("2017-18", staff));
        books.put("formats", Map.of("formats", SheetRows.of("formats", "formats", "name,dates", "text,", "date,uuuuMMdd")));
        Map<String, String> pupils = Map.of("record", "PUPL", "code", "PUPL-R", "trailing", "uploaded, updated",
                "replacedField", "number", "replacements", "swaps.id, swaps.next");
        Map<String, String> staffs = Map.of("record", "STAF", "code", "STAF-R", "trailing", "uploaded, updated");
        books.put("ods", Map.of("ods", List.of(new SheetRow("mappings/ods.xlsx", "ods", 2, pupils),
                new SheetRow("mappings/ods.xlsx", "ods", 3, staffs))));
        return OdsShapes.of(new SheetBook(books));
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What reading an extract gave. */
    record Read(List<OdsRow> rows, List<Notice> notices, InputFile file) {

        static Read of(Path file) {
            return of(OdsExtract.open(file, shapes()), Replacements.none());
        }

        static Read of(OdsExtract extract, Replacements replacements) {
            List<OdsRow> rows = new ArrayList<>();
            List<Notice> notices = new ArrayList<>();
            InputFile input = extract.read(replacements, rows::add, notices::add);
            return new Read(rows, notices, input);
        }

        /** Rows as "number:value|value/trailing|trailing". */
        List<String> texts() {
            return rows.stream().map(row -> row.number() + ":" + String.join("|", row.values()) + "/"
                    + String.join("|", row.trailing())).toList();
        }

        List<String> told() {
            return notices.stream().map(one -> one.severity().word() + " " + one.ruleId() + " row " + one.row() + ": "
                    + one.message()).toList();
        }
    }
}
