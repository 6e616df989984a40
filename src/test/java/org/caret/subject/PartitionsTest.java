package org.caret.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caret.fact.Bundle;
import org.caret.fact.Column;
import org.caret.fact.ColumnType;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.mapping.Join;
import org.caret.notice.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartitionsTest {

    private static final Table PEOPLE = table("people", "id", "id", "home", "next>people");
    private static final Table VISITS = table("visits", "id", "id", "person>people", "place>places");
    private static final Table HOMES = table("homes", "id", "id", "place>places");
    private static final Table PLACES = table("places", "id", "id", "name");
    private static final Table OWNERS = table("owners", "id", "id", "home>homes");
    private static final List<Table> TABLES = List.of(PEOPLE, VISITS, HOMES, PLACES);
    private static final List<Join> JOINS = List.of(join("people", "", "", "id"),
            join("visits", "people", "id", "person"), join("homes", "people", "home", "id"),
            join("places", "homes", "place", "id"), join("places", "visits", "place", "id"));

    @TempDir
    private Path folder;

    @Test
    void anyNumberOfPartitionsGivesTheSameBundles() throws Exception {
        Map<Table, List<Row>> district = district(9, 300);
        Map<String, Set<String>> one = bundles(district, 1);
        assertThat(one).hasSize(300).isEqualTo(bundles(district, 7)).isEqualTo(bundles(district, 64));
        assertThat(one).isEqualTo(plain(district));
    }

    /** The same bundles by looping over everything: the oracle. */
    private static Map<String, Set<String>> plain(Map<Table, List<Row>> district) {
        Map<String, Set<String>> bundles = new TreeMap<>();
        for (Row person : district.get(PEOPLE)) {
            Set<String> names = new HashSet<>(Set.of(name(person)));
            Set<String> places = new HashSet<>();
            district.get(VISITS).stream().filter(v -> v.cell(1).equals(person.cell(0))).forEach(v -> {
                names.add(name(v));
                places.add(v.cell(2));
            });
            district.get(HOMES).stream().filter(h -> h.cell(0).equals(person.cell(1))).forEach(h -> {
                names.add(name(h));
                places.add(h.cell(1));
            });
            district.get(PLACES).stream().filter(p -> places.contains(p.cell(0))).forEach(p -> names.add(name(p)));
            bundles.put(person.cell(0), names);
        }
        return bundles;
    }

    private Map<String, Set<String>> bundles(Map<Table, List<Row>> district, int count) throws Exception {
        Map<String, Set<String>> bundles = new TreeMap<>();
        Parts parts = parts(district, count);
        for (Path file : parts.files()) {
            Map<String, List<Row>> rows = new HashMap<>();
            parts.rows(file).forEach((table, some) -> rows.put(table.name(), some));
            new Bundles(JOINS, rows).stream().forEach((Bundle bundle) -> {
                Set<String> names = new HashSet<>();
                bundle.rows().values().forEach(some -> some.forEach(row -> names.add(name(row))));
                bundles.put(bundle.root().cell(0), names);
            });
        }
        return bundles;
    }

    private Parts parts(Map<Table, List<Row>> district, int count) throws Exception {
        Path at = Files.createDirectories(folder.resolve("p" + count + district.hashCode()));
        Keys keys = new Keys(JOINS);
        try (Partitions partitions = new Partitions(at, count, TABLES, JOINS)) {
            TABLES.forEach(table -> district.get(table).forEach(row -> {
                keys.note(row);
                partitions.add(row);
            }));
            return new Parts(TABLES, partitions.finish(), partitions.orphans(), keys.repeated());
        }
    }

    @Test
    void aLineOfTheTreeWhoseParentIsNotReadLeadsNowhere() {
        List<Table> read = List.of(PEOPLE, PLACES);
        try (Partitions partitions = new Partitions(folder, 4, read, JOINS)) {
            partitions.add(row(PEOPLE, 2, "p1", "h1", ""));
            partitions.add(row(PLACES, 2, "l1", "park"));
            Parts parts = new Parts(read, partitions.finish(), partitions.orphans(), Map.of());
            assertThat(parts.files()).flatExtracting(file -> parts.rows(file).get(PLACES)).isEmpty();
            assertThat(parts.files()).flatExtracting(file -> parts.rows(file).get(PEOPLE)).hasSize(1);
        }
    }

    @Test
    void ofAnIdInTwoPartitionsTheFirstGoodRowStays() throws Exception {
        Map<Table, List<Row>> district = new HashMap<>();
        TABLES.forEach(table -> district.put(table, new ArrayList<>()));
        district.get(PEOPLE).addAll(List.of(row(PEOPLE, 2, "p1", "", "ghost"), row(PEOPLE, 3, "p2", "", ""),
                row(PEOPLE, 4, "p3", "", "")));
        district.get(VISITS).addAll(List.of(row(VISITS, 2, "v", "p1", ""), row(VISITS, 3, "v", "p2", ""),
                row(VISITS, 4, "v", "p3", "")));
        Parts parts = parts(district, 16);
        Repeats repeats = Repeats.of(parts, Map.of());
        List<Notice> notices = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (Path file : parts.files()) {
            new Integrity(Map.of(), repeats, notices::add).sound(parts.rows(file)).get(VISITS)
                    .forEach(row -> kept.add(row.number()));
        }
        assertThat(kept).containsExactly(3);
        assertThat(notices).extracting(Notice::ruleId).containsExactlyInAnyOrder("MODEL-8-REFERENCE",
                "MODEL-8-REFERENCE", "MODEL-8-KEY");
    }

    @Test
    void aReferenceToAnIdWhoseFirstRowStandsElsewhereHolds() {
        Map<Table, List<Row>> rows = Map.of(HOMES, List.of(row(HOMES, 3, "h1", "")),
                OWNERS, List.of(row(OWNERS, 2, "o1", "h1")));
        List<Notice> notices = new ArrayList<>();
        Map<Table, List<Row>> sound = new Integrity(Map.of(), row -> row.table() == HOMES, notices::add).sound(rows);
        assertThat(sound.get(HOMES)).isEmpty();
        assertThat(sound.get(OWNERS)).extracting(Row::number).containsExactly(2);
        assertThat(notices).extracting(Notice::ruleId).containsExactly("MODEL-8-KEY");
    }

    @Test
    void rowsThatReferToALeftOutRowAreLeftOutToo() {
        Map<Table, List<Row>> rows = Map.of(PEOPLE, List.of(row(PEOPLE, 2, "a", "", "b"), row(PEOPLE, 3, "b", "", "c"),
                row(PEOPLE, 4, "d", "", "d"), row(PEOPLE, 5, "", "", "")));
        List<Notice> notices = new ArrayList<>();
        assertThat(new Integrity(Map.of(), row -> false, notices::add).sound(rows).get(PEOPLE))
                .extracting(row -> row.cell(0)).containsExactly("d");
        assertThat(notices).extracting(Notice::ruleId).containsExactly("MODEL-8-REFERENCE", "MODEL-8-REFERENCE",
                "MODEL-8-KEY-BLANK");
    }

    private static Map<Table, List<Row>> district(long seed, int people) {
        Random random = new Random(seed);
        Map<Table, List<Row>> rows = new HashMap<>();
        TABLES.forEach(table -> rows.put(table, new ArrayList<>()));
        for (int i = 0; i < people; i++) {
            rows.get(PEOPLE).add(row(PEOPLE, i + 2, "p" + i, random.nextInt(9) == 0 ? "" : "h" + random.nextInt(90), ""));
            rows.get(VISITS).add(row(VISITS, i + 2, "v" + i, "p" + random.nextInt(people), "l" + random.nextInt(40)));
            rows.get(HOMES).add(row(HOMES, i + 2, "h" + i, "l" + random.nextInt(60)));
            rows.get(PLACES).add(row(PLACES, i + 2, "l" + i, "place with a long name ".repeat(random.nextInt(20))));
        }
        return rows;
    }

    private static String name(Row row) {
        return row.table().name() + ":" + row.number() + String.join("|", row.cells());
    }

    private static Row row(Table table, int number, String... cells) {
        return new Row(table, table.name() + ".csv", number, cells);
    }

    /** columns: "name" or "name>table it refers to". */
    private static Table table(String name, String id, String... columns) {
        List<Column> made = Stream.of(columns).map(c -> c.split(">"))
                .map(c -> new Column(c[0], ColumnType.TEXT, c.length > 1 ? c[1] : "", Set.of(), "")).toList();
        return new Table(name, name, made, id, "", "", "", Map.of());
    }

    private static Join join(String table, String parent, String column, String key) {
        return new Join("person", table, parent, column.isEmpty() ? List.of() : List.of(column), List.of(key), false);
    }
}
