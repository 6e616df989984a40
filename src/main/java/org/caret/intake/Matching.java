package org.caret.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caret.fact.Column;
import org.caret.fact.Table;
import org.caret.notice.Notice;
import org.caret.notice.Refusal;
import org.caret.notice.Severity;

/** Decides which file or sheet holds which wanted table: by name, and what is left over by header. */
final class Matching {

    /** Share of a header that has to be columns of the table for a file of another name. */
    private static final double ENOUGH = 0.6;

    private final Map<String, Table> wanted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Table> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ColumnNames names;
    private final Map<String, FoundTable> found = new LinkedHashMap<>();
    private final List<Notice> findings = new ArrayList<>();

    Matching(Collection<Table> wanted, Collection<Table> all, ColumnNames names) {
        wanted.forEach(table -> this.wanted.put(table.name(), table));
        Stream.concat(all.stream(), wanted.stream()).forEach(table -> this.all.put(table.name(), table));
        this.names = names;
    }

    SisExport match(SisFolder folder) {
        List<SisFolder.Spot> spots = folder.spots();
        Map<String, SisFolder.Spot> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        spots.stream().filter(spot -> wanted.containsKey(spot.name())).forEach(spot -> {
            SisFolder.Spot other = named.put(spot.name(), spot);
            refuseTwice(spot.name(), other == null ? null : other.label(), spot.label());
        });
        named.forEach((name, spot) -> found.put(wanted.get(name).name(), spot.found().get()));
        spots.stream().filter(spot -> !all.containsKey(spot.name()))
                .forEach(spot -> byHeader(spot, named.keySet()));
        folder.otherKinds().forEach(file -> say("MODEL-0-TABLE", file, "kind"));
        return export();
    }

    private void byHeader(SisFolder.Spot spot, Collection<String> named) {
        Optional<FoundTable> opened = opened(spot);
        if (spot.sheet() && opened.filter(table -> table.header().names().isEmpty()).isPresent()) {
            return;
        }
        Map<Table, Double> fits = new LinkedHashMap<>();
        opened.ifPresent(table -> all.values().forEach(candidate -> {
            double share = table.header().fit(candidate, names);
            if (share >= ENOUGH) {
                fits.put(candidate, share);
            }
        }));
        List<Table> missing = fits.keySet().stream().filter(table -> wanted.containsKey(table.name()))
                .filter(table -> !named.contains(table.name())).toList();
        if (missing.size() == 1 && best(fits, missing.get(0))) {
            claim(missing.get(0), opened.get());
        } else {
            complain(spot, fits.keySet(), missing);
        }
    }

    /** A file that cannot be read is nobody's when it is not named for a table. */
    private static Optional<FoundTable> opened(SisFolder.Spot spot) {
        try {
            return Optional.of(spot.found().get());
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static boolean best(Map<Table, Double> fits, Table table) {
        return fits.values().stream().allMatch(share -> share <= fits.get(table));
    }

    private void claim(Table table, FoundTable file) {
        FoundTable other = found.put(table.name(), file);
        refuseTwice(table.name(), other == null ? null : other.label(), file.label());
    }

    private void complain(SisFolder.Spot spot, Collection<Table> fits, List<Table> missing) {
        String like = String.join(", ", fits.stream().map(Table::name).toList());
        boolean onlyWanted = fits.stream().allMatch(table -> wanted.containsKey(table.name()));
        if (fits.isEmpty()) {
            say("MODEL-0-TABLE", spot.label(), "table");
        } else if (missing.size() > 1 || onlyWanted) {
            say("MODEL-0-TABLE", spot.label(), missing.size() > 1 ? "several" : "another", like);
        }
    }

    private SisExport export() {
        Map<String, TableSource> sources = new LinkedHashMap<>();
        found.forEach((name, table) -> {
            if (table.header().names().isEmpty()) {
                throw Findings.refusal("header.missing", table.label(), name, expected(all.get(name)));
            }
            Header.Binding binding = table.header().bind(all.get(name), names, table.label());
            findings.addAll(table.findings());
            tellUnknown(table, binding);
            sources.put(name, table.source(binding));
        });
        return new SisExport(sources, findings);
    }

    /** Not when no column is known: then the header is missing and its cells may be a person's. */
    private void tellUnknown(FoundTable table, Header.Binding binding) {
        if (!binding.columns().isEmpty()) {
            for (String column : binding.unknown()) {
                Notice.Place place = new Notice.Place(table.label(), table.header().line(), column);
                findings.add(Findings.file(Severity.INFORMATION, "MODEL-0-COLUMN", place, column));
            }
        }
    }

    private static String expected(Table table) {
        return String.join(", ", table.columns().stream().map(Column::name).limit(5).toList());
    }

    private void refuseTwice(String table, String one, String other) {
        if (one != null) {
            throw Findings.refusal("twice", table, one, other);
        }
    }

    private void say(String ruleId, String label, String key, Object... parts) {
        findings.add(Notice.ofInput(Severity.WARNING, ruleId, new Notice.Place(label, 0, ""),
                Findings.text(key, parts), Findings.text(key + ".fix", parts)));
    }
}
