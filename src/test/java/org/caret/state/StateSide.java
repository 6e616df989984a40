package org.caret.state;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model of the state's side for enrollments: it holds rows by key, takes a file whole or not at all, and gives the
 * extract an agency may ask for. It knows nothing of how files are made: only the statements of
 * domain/aeries-enrollment-update.md §1 and spec/validation-rules.csv. Rows of other agencies are held too; they
 * count when a student's last row is looked for and stand in no extract of this one (N4b). A record of kind R is
 * taken as a change.
 */
public final class StateSide {

    private static final LocalDate FIRST_UPLOAD = LocalDate.of(2025, 9, 2);
    private static final String END = "\r\n";

    private final Agency agency;
    private final RecordRules recordRules;
    private final Map<Key, Enrollment> rows = new TreeMap<>();
    private final Map<Key, Integer> postedBy = new HashMap<>();
    private int posted;

    public StateSide(Agency agency) {
        this.agency = agency;
        this.recordRules = new RecordRules(agency);
    }

    /** A state of its own with the same rows. */
    public StateSide copy() {
        StateSide copy = new StateSide(agency);
        copy.rows.putAll(rows);
        copy.postedBy.putAll(postedBy);
        copy.posted = posted;
        return copy;
    }

    /** Puts a row there without asking: what was posted long ago, here or by another agency. */
    public void hold(Enrollment row) {
        rows.put(agency.key(row), row);
    }

    /** All rows by key, those of other agencies included. */
    public Map<Key, Enrollment> rows() {
        return new TreeMap<>(rows);
    }

    /**
     * Submits a file. Empty when all its records were posted; else why not, by line and rule, and nothing is posted
     * (K1).
     */
    public List<Rejection> submit(String file) {
        List<Rejection> rejections = new ArrayList<>();
        List<FileRules.Line> readable = new ArrayList<>();
        List<String> lines = Arrays.asList(file.split(END, -1));
        for (int number = 1; number < lines.size(); number++) {
            read(lines.get(number - 1), number, readable, rejections);
        }
        if (!lines.get(lines.size() - 1).isEmpty()) {
            rejections.add(new Rejection("CARET-LINE-END", lines.size()));
        }
        rejections.addAll(new FileRules(agency, rows, readable).rejections());
        if (rejections.isEmpty()) {
            post(readable);
        }
        rejections.sort((one, other) -> one.line() == other.line() ? one.rule().compareTo(other.rule())
                : Integer.compare(one.line(), other.line()));
        return rejections;
    }

    private void read(String line, int number, List<FileRules.Line> readable, List<Rejection> rejections) {
        Enrollment row = Enrollment.read(line).orElse(null);
        if (row == null) {
            rejections.add(new Rejection("CARET-FIELDS", number));
            return;
        }
        recordRules.brokenBy(row).forEach(rule -> rejections.add(new Rejection(rule, number)));
        boolean dated = row.date(Field.START).isPresent() && (row.open() || row.date(Field.EXIT).isPresent());
        if (dated && !row.get(Field.SSID).isEmpty()) {
            readable.add(new FileRules.Line(number, agency.key(row), row));
        }
    }

    private void post(List<FileRules.Line> lines) {
        posted++;
        for (FileRules.Line line : lines) {
            if (line.row().deletes()) {
                rows.remove(line.key());
            } else {
                rows.put(line.key(), line.row().with(Field.TRANSACTION, ""));
                postedBy.put(line.key(), posted);
            }
        }
    }

    /**
     * The extract of this agency's rows: the layout and the days of upload and of the last update, no header. The
     * order is that of the keys.
     */
    public byte[] ods(Charset charset) {
        StringBuilder text = new StringBuilder();
        rows.forEach((key, row) -> {
            if (row.get(Field.LEA).equals(agency.lea())) {
                LocalDate updated = FIRST_UPLOAD.plusDays(postedBy.getOrDefault(key, 0));
                text.append(row.with(Field.RECORD_TYPE, "SENR-R").line()).append('^')
                        .append(Enrollment.day(FIRST_UPLOAD)).append('^').append(Enrollment.day(updated)).append(END);
            }
        });
        return text.toString().getBytes(charset);
    }
}
