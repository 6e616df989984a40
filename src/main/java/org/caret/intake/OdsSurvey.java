package org.caret.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caret.mapping.Layout;
import org.caret.notice.Nearest;

/** Passes an extract once before its rows are read: its record type, its layout, and whether it can be used at all. */
final class OdsSurvey {

    private final TextFile text;
    private final OdsStart start;
    private final OdsShapes shapes;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<Integer, Integer> firstOf = new HashMap<>();
    private OdsType type;
    private int header;
    private int rows;

    private OdsSurvey(TextFile text, OdsStart start, OdsShapes shapes) {
        this.text = text;
        this.start = start;
        this.shapes = shapes;
    }

    static Found of(TextFile text, OdsStart start, OdsShapes shapes) throws IOException {
        OdsSurvey survey = new OdsSurvey(text, start, shapes);
        survey.delimiter();
        survey.pass();
        return survey.found();
    }

    private void delimiter() {
        if (start.lines().isEmpty()) {
            throw Findings.refusal("ods.empty", text.name());
        }
        if (OdsStart.READ.indexOf(start.delimiter()) < 0) {
            throw start.delimiter() == 0 ? Findings.refusal("ods.delimiter.none", text.name())
                    : Findings.refusal("ods.delimiter", text.name(), start.delimiter());
        }
    }

    private void pass() throws IOException {
        try (RecordSplitter records = start.records(text, 0)) {
            while (records.next()) {
                boolean sound = records.fault() == RecordSplitter.Fault.NONE;
                if (sound && records.blank()) {
                    continue;
                }
                if (sound && rows == 0 && header == 0 && isHeader(records)) {
                    header = records.line();
                    continue;
                }
                rows++;
                if (sound) {
                    code(records);
                }
            }
        }
    }

    /** No code and no field of digits alone: names of columns. */
    private boolean isHeader(RecordSplitter records) {
        for (int i = 0; i < records.size(); i++) {
            String cell = records.cell(i);
            if (!cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9') || i == 0 && shapes.knows(cell)) {
                return false;
            }
        }
        return true;
    }

    private void code(RecordSplitter records) {
        String code = records.cell(0);
        if (type == null) {
            type = shapes.ofCode(code).orElseThrow(() -> noExtract(code, records.line()));
        }
        if (type.code().equals(code)) {
            widths.merge(records.size(), 1, Integer::sum);
            firstOf.putIfAbsent(records.size(), records.line());
        } else if (shapes.knows(code)) {
            throw Findings.refusal("ods.mixed", text.name(), records.line(), code, type.code());
        }
    }

    private RuntimeException noExtract(String code, int line) {
        Optional<OdsType> upload = shapes.type(code);
        return upload.isPresent() ? Findings.refusal("ods.upload", text.name(), line, code, upload.get().code())
                : Findings.refusal("ods.code", text.name(), line, Nearest.any(code, shapes.codes(), 1).get(0),
                        String.join(", ", shapes.codes()));
    }

    private Found found() {
        if (rows == 0) {
            throw Findings.refusal("ods.header", text.name());
        }
        if (type == null) {
            throw Findings.refusal("ods.unreadable", text.name());
        }
        int usual = widths.keySet().stream().max((a, b) -> compare(a, b)).orElseThrow();
        Layout layout = type.layout(usual).orElseThrow(() -> Findings.refusal("ods.width", text.name(),
                firstOf.get(usual), usual, type.code(), type.widths().stream().map(String::valueOf)
                        .collect(Collectors.joining(", ")), type.trailing().size()));
        if (widths.get(usual) * 2 < rows) {
            int other = firstOf.entrySet().stream().filter(one -> one.getKey() != usual).map(Map.Entry::getValue)
                    .min(Integer::compare).orElse(firstOf.get(usual));
            throw Findings.refusal("ods.most", text.name(), rows - widths.get(usual), rows, other);
        }
        return new Found(type, layout, usual, header);
    }

    /** By how many rows have so many fields; of as many the one that comes first. */
    private int compare(int one, int other) {
        int byRows = Integer.compare(widths.get(one), widths.get(other));
        return byRows != 0 ? byRows : Integer.compare(firstOf.get(other), firstOf.get(one));
    }

    /** What a file turned out to be. width: fields of a row; header: line of its column names, or 0. */
    record Found(OdsType type, Layout layout, int width, int header) {
    }
}
