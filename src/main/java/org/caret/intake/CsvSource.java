package org.caret.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.caret.fact.Row;
import org.caret.notice.Notice;
import org.caret.notice.Notices;

/** A table in a text file. */
record CsvSource(CsvFile csv, Header.Binding binding, String label) implements TableSource {

    @Override
    public Path file() {
        return csv.text().file();
    }

    @Override
    public Set<String> columns() {
        return binding.columns();
    }

    @Override
    public String sha256() {
        return csv.text().sha256();
    }

    @Override
    public long bytes() {
        try {
            return Files.size(file());
        } catch (IOException gone) {
            throw Findings.refusal(gone, "unreadable", label());
        }
    }

    @Override
    public InputFile read(RowSink rows, Notices findings) {
        int width = csv.header().names().size();
        try (RecordSplitter records = new RecordSplitter(csv.text().open(), csv.delimiter(), width)) {
            return new InputFile(label(), sha256(), read(records, rows, findings));
        } catch (IOException unreadable) {
            throw Findings.refusal(unreadable, "unreadable", label());
        }
    }

    private long read(RecordSplitter records, RowSink rows, Notices findings) throws IOException {
        long count = 0;
        while (records.next()) {
            boolean sound = records.fault() == RecordSplitter.Fault.NONE;
            if (records.line() <= csv.header().line() || sound && records.blank()) {
                continue;
            }
            count++;
            if (sound) {
                rows.accept(row(records));
            } else {
                findings.add(leftOut(records));
            }
        }
        return count;
    }

    private Row row(RecordSplitter records) {
        String[] cells = binding.blankRow();
        int[] places = binding.places();
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                cells[places[i]] = records.cell(i);
            }
        }
        return new Row(binding.table(), label(), records.line(), cells);
    }

    private Notice leftOut(RecordSplitter records) {
        Notice.Place place = new Notice.Place(label(), records.line(), "");
        int width = binding.places().length;
        return switch (records.fault()) {
            case NONE -> throw new IllegalArgumentException("a sound record");
            case CELLS -> Findings.row("MODEL-8-CELLS", place, "cells", records.size(), width);
            case LENGTH -> Findings.row("MODEL-8-CELLS", place, "length");
            case NUL -> Findings.row("MODEL-8-NUL", place, "nul");
            case QUOTE_OPEN -> Findings.row("MODEL-8-QUOTE", place, "quote.open");
            case QUOTE_INSIDE -> Findings.row("MODEL-8-QUOTE", place, "quote.inside");
            case QUOTE_CELLS -> Findings.row("MODEL-8-QUOTE", place, "quote.cells", records.size(), width);
        };
    }
}
