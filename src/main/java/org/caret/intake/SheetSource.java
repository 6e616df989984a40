package org.caret.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.caret.fact.Row;
import org.caret.fact.Text;
import org.caret.notice.Notice;
import org.caret.notice.Notices;
import org.caret.sheet.ExportWorkbook;

/** A table in a sheet of a workbook. */
record SheetSource(SheetFile found, Header.Binding binding) implements TableSource {

    @Override
    public Path file() {
        return found.file();
    }

    @Override
    public String label() {
        return found.label();
    }

    @Override
    public Set<String> columns() {
        return binding.columns();
    }

    @Override
    public String sha256() {
        return found.sha256();
    }

    @Override
    public long bytes() {
        return found.bytes();
    }

    @Override
    public InputFile read(RowSink rows, Notices findings) {
        AtomicLong count = new AtomicLong();
        try (ExportWorkbook workbook = ExportWorkbook.open(file())) {
            workbook.rows(found.sheet(), (number, cells) -> {
                List<String> stripped = cells.stream().map(Text::strip).toList();
                if (number > found.header().line() && stripped.stream().anyMatch(cell -> !cell.isEmpty())) {
                    count.incrementAndGet();
                    give(number, stripped, rows, findings);
                }
            });
        }
        return new InputFile(label(), sha256(), count.get());
    }

    private void give(int number, List<String> found, RowSink rows, Notices findings) {
        int width = binding.places().length;
        int filled = found.size();
        while (found.get(filled - 1).isEmpty()) {
            filled--;
        }
        if (filled > width) {
            Notice.Place place = new Notice.Place(label(), number, "");
            findings.add(Findings.row("MODEL-8-CELLS", place, "cells", filled, width));
            return;
        }
        String[] cells = binding.blankRow();
        for (int i = 0; i < filled; i++) {
            if (binding.places()[i] >= 0) {
                cells[binding.places()[i]] = found.get(i);
            }
        }
        rows.accept(new Row(binding.table(), label(), number, cells));
    }
}
