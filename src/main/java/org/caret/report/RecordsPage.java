package org.caret.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caret.extract.RecordSink;

/** A file of records as a table for reading: the first of them, and the true count. Written when closed. */
public final class RecordsPage implements RecordSink {

    /** Records kept: browsers take seconds to lay out more cells. */
    public static final int SHOWN = 2_000;

    private final Path path;
    private final About about;
    private final List<List<String>> rows = new ArrayList<>();
    private long count;

    public RecordsPage(Path path, About about) {
        this.path = path;
        this.about = about;
    }

    @Override
    public void write(List<String> values) {
        count++;
        if (rows.size() < SHOWN) {
            rows.add(values);
        }
    }

    @Override
    public void close() {
        Template.render(path, "records.jte", Map.of("about", about, "rows", rows, "count", count,
                "look", Look.shipped()));
    }

    /**
     * What the page says of its records: their type's name and title, and columns. whole: the file beside it that
     * holds all of them.
     */
    public record About(String record, String title, List<Column> columns, String whole,
                        Map<String, String> options) {
    }

    /** A field: the state's id of it, and its title. */
    public record Column(String element, String title) {
    }
}
