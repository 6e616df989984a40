package org.caret.extract;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;

/** Writes records of one type in one format: CR LF after every record, UTF-8. For one thread. */
public final class RecordFile implements RecordSink {

    private static final String END = "\r\n";
    private final OutputFormat format;
    private final BufferedWriter out;

    /** A CSV file begins with a byte order mark and the element names; the others have no header. */
    public RecordFile(Path path, OutputFormat format, Layout layout) {
        this.format = format;
        try {
            this.out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
            if (format == OutputFormat.CSV) {
                out.write('\uFEFF');
                write(layout.fields().stream().map(LayoutField::title).toList());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void write(List<String> values) {
        try {
            out.write(format.line(values));
            out.write(END);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
