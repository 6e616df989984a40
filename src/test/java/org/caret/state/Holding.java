package org.caret.state;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rows of one record type that the state holds, by key. It takes a file whole or not at all (K1): first each
 * record by itself, then the records together and against the rows held (K2).
 */
abstract class Holding<K extends Comparable<K>, R extends Row<?>> {

    private static final LocalDate FIRST_UPLOAD = LocalDate.of(2025, 9, 2);
    private static final String END = "\r\n";

    private final Map<K, R> rows = new TreeMap<>();
    private final Map<K, Integer> postedBy = new HashMap<>();
    private int posted;

    /** The record of a line, when it has the right number of fields. */
    abstract Optional<R> read(String line);

    abstract K key(R row);

    /** Whether its key and its dates can be read, so that it can be laid beside others. */
    abstract boolean readable(R row);

    /** The rules that a record breaks by itself. */
    abstract Set<String> brokenBy(R row);

    /** What the records of a file break together and against the rows held. */
    abstract List<Rejection> brokenTogether(List<Line<K, R>> file);

    /** The row that a record leaves. */
    abstract R left(R row);

    /** A row as the extract shows it; empty when it stands in no extract of this agency. */
    abstract Optional<R> shown(R row);

    /** Takes over the rows of another. */
    final void like(Holding<K, R> other) {
        rows.putAll(other.rows);
        postedBy.putAll(other.postedBy);
        posted = other.posted;
    }

    /** Puts a row there without asking: what was posted long ago, here or by another agency. */
    public final void hold(R row) {
        rows.put(key(row), row);
    }

    /** All rows by key, those of other agencies included. */
    public final Map<K, R> rows() {
        return new TreeMap<>(rows);
    }

    /**
     * Submits a file. Empty when all its records were posted; else why not, by line and rule, and nothing is posted
     * (K1).
     */
    public final List<Rejection> submit(String file) {
        List<Rejection> rejections = new ArrayList<>();
        List<Line<K, R>> readable = new ArrayList<>();
        List<String> lines = Arrays.asList(file.split(END, -1));
        for (int number = 1; number < lines.size(); number++) {
            look(lines.get(number - 1), number, readable, rejections);
        }
        if (!lines.get(lines.size() - 1).isEmpty()) {
            rejections.add(new Rejection("CARET-LINE-END", lines.size()));
        }
        rejections.addAll(brokenTogether(readable));
        if (rejections.isEmpty()) {
            post(readable);
        }
        rejections.sort(Comparator.comparingInt(Rejection::line).thenComparing(Rejection::rule));
        return rejections;
    }

    private void look(String line, int number, List<Line<K, R>> readable, List<Rejection> rejections) {
        R row = read(line).orElse(null);
        if (row == null) {
            rejections.add(new Rejection("CARET-FIELDS", number));
            return;
        }
        brokenBy(row).forEach(rule -> rejections.add(new Rejection(rule, number)));
        if (readable(row)) {
            readable.add(new Line<>(number, key(row), row));
        }
    }

    private void post(List<Line<K, R>> lines) {
        posted++;
        for (Line<K, R> line : lines) {
            if (line.row().deletes()) {
                rows.remove(line.key());
            } else {
                rows.put(line.key(), left(line.row()));
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
        rows.forEach((key, row) -> shown(row).ifPresent(shown -> {
            LocalDate updated = FIRST_UPLOAD.plusDays(postedBy.getOrDefault(key, 0));
            text.append(shown.line()).append('^').append(FIRST_UPLOAD.format(Row.DAY)).append('^')
                    .append(updated.format(Row.DAY)).append(END);
        }));
        return text.toString().getBytes(charset);
    }
}
