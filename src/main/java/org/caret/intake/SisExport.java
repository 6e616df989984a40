package org.caret.intake;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caret.fact.Table;
import org.caret.notice.Notice;

/** A complete export of a student information system, its files matched to the tables that a run wants. */
public final class SisExport {

    private final Map<String, TableSource> sources;
    private final List<Notice> findings;

    SisExport(Map<String, TableSource> sources, List<Notice> findings) {
        this.sources = Map.copyOf(sources);
        this.findings = List.copyOf(findings);
    }

    /**
     * Finds the source of each wanted table: the file or sheet of its name, else one whose header fits it.
     * all: every table of the model, so that files nobody wants now are known. Refused: an unreadable file,
     * a file without header, a column named twice, two sources of one table, several workbooks.
     */
    public static SisExport open(Path sisFolder, Collection<Table> wanted, Collection<Table> all,
                                 ColumnNames names) {
        return new Matching(wanted, all, names).match(SisFolder.open(sisFolder));
    }

    /** As open, of these files and no others. */
    public static SisExport of(List<Path> files, Collection<Table> wanted, Collection<Table> all, ColumnNames names) {
        return new Matching(wanted, all, names).match(SisFolder.of(files));
    }

    /** Where a wanted table stands; empty when the export lacks it. */
    public Optional<TableSource> source(Table table) {
        return source(table.name());
    }

    /** The same by the table's name. */
    public Optional<TableSource> source(String table) {
        return Optional.ofNullable(sources.get(table));
    }

    /** What there is to say about files as a whole, always in the same order. */
    public List<Notice> findings() {
        return findings;
    }
}
