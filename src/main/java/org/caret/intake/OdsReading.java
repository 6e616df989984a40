package org.caret.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.notice.Notice;
import org.caret.notice.Notices;
import org.caret.notice.Severity;
import org.caret.time.Dates;

/** One reading of an extract: what becomes of each record, and what there is to say at its end. */
final class OdsReading {

    private static final String DATE = "date";

    private final String file;
    private final OdsSurvey.Found found;
    private final Replacements replacements;
    private final Consumer<OdsRow> rows;
    private final Notices findings;
    private final int[] places;
    private final int replaced;
    private final List<Integer> dates = new ArrayList<>();
    private int taken;
    private int unsound;
    private int firstUnsound;
    private int replacedRows;

    OdsReading(String file, OdsSurvey.Found found, Replacements replacements, Consumer<OdsRow> rows, Notices findings) {
        this.file = file;
        this.found = found;
        this.replacements = replacements;
        this.rows = rows;
        this.findings = findings;
        Layout newest = found.type().newest();
        this.places = found.layout().fields().stream()
                .mapToInt(field -> newest.places().getOrDefault(field.name(), -1)).toArray();
        this.replaced = newest.places().getOrDefault(found.type().replacedField(), -1);
        for (int i = 0; i < places.length; i++) {
            if (found.layout().fields().get(i).format().name().equals(DATE)) {
                dates.add(i);
            }
        }
    }

    void take(RecordSplitter records) {
        taken++;
        Optional<Notice> fault = fault(records);
        if (fault.isPresent()) {
            firstUnsound = unsound == 0 ? records.line() : firstUnsound;
            unsound++;
            findings.add(fault.get());
            return;
        }
        rows.accept(row(records));
    }

    private Optional<Notice> fault(RecordSplitter records) {
        if (records.fault() != RecordSplitter.Fault.NONE) {
            return Optional.of(broken(records));
        }
        if (!records.cell(0).equals(found.type().code())) {
            return Optional.of(Findings.row("ODS-CODE", place(records, ""), "ods.row.code", found.type().code()));
        }
        for (int i : dates) {
            String date = records.cell(i);
            if (!date.isEmpty() && (date.length() != 8 || Dates.parse(date).isEmpty())) {
                LayoutField field = found.layout().fields().get(i);
                return Optional.of(Findings.row("ODS-DATE", place(records, field.name()), "ods.row.date",
                        field.title()));
            }
        }
        return Optional.empty();
    }

    private Notice broken(RecordSplitter records) {
        Notice.Place place = place(records, "");
        return switch (records.fault()) {
            case NONE -> throw new IllegalArgumentException("a sound record");
            case CELLS, QUOTE_CELLS -> Findings.row("ODS-CELLS", place, "ods.row.cells", records.size(),
                    found.width());
            case LENGTH -> Findings.row("ODS-CELLS", place, "length");
            case NUL -> Findings.row("ODS-NUL", place, "nul");
            case QUOTE_OPEN -> Findings.row("ODS-QUOTE", place, "quote.open");
            case QUOTE_INSIDE -> Findings.row("ODS-QUOTE", place, "quote.inside");
        };
    }

    private Notice.Place place(RecordSplitter records, String column) {
        return new Notice.Place(file, records.line(), column);
    }

    private OdsRow row(RecordSplitter records) {
        String[] values = new String[found.type().newest().fields().size()];
        Arrays.fill(values, "");
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                values[places[i]] = records.cell(i);
            }
        }
        String[] trailing = new String[found.type().trailing().size()];
        for (int i = 0; i < trailing.length; i++) {
            trailing[i] = records.cell(places.length + i);
        }
        replace(values);
        return new OdsRow(found.type(), file, records.line(), values, trailing);
    }

    private void replace(String[] values) {
        if (replaced >= 0) {
            String current = replacements.of(values[replaced]);
            replacedRows += current.equals(values[replaced]) ? 0 : 1;
            values[replaced] = current;
        }
    }

    /** Rows that the file has. Errors: a refusal when too few of them are of use. */
    long end() {
        if (unsound * 2 > taken) {
            throw Findings.refusal("ods.most", file, unsound, taken, firstUnsound);
        }
        if (replacedRows > 0) {
            tell("ODS-REPLACED", "ods.replaced", replacedRows);
        }
        return taken;
    }

    private void tell(String ruleId, String key, Object... parts) {
        findings.add(Notice.ofInput(Severity.INFORMATION, ruleId, new Notice.Place(file, 0, ""),
                Findings.text(key, parts), Findings.text(key + ".fix")));
    }
}
