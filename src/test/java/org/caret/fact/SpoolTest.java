package org.caret.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.caret.fact.Spool.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    Path folder;

    @Test
    void withoutEntriesNothingComes() {
        Spool spool = new Spool(folder, "empty");
        spool.add(List.of());
        assertThat(merged(spool)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keysGoPartByPartAndByCodePoint() {
        Entry bmp = entry("a", "\uFF5E");
        Entry astral = entry("a", "\uD83D\uDE00");
        Entry shorter = entry("a");
        Entry later = entry("ab", "");
        Spool spool = new Spool(folder, "keys");
        spool.add(List.of(later, astral));
        spool.add(List.of(bmp, shorter));
        assertThat(merged(spool)).containsExactly(shorter, bmp, astral, later);
    }

    @Test
    void entriesOfOneKeyGoByTheirValuesWhateverTheirRun() {
        Entry one = new Entry(List.of("k"), List.of("1"));
        Entry two = new Entry(List.of("k"), List.of("1", "x"));
        Entry three = new Entry(List.of("k"), List.of("2"));
        Spool spool = new Spool(folder, "values");
        spool.add(List.of(three, one));
        spool.add(List.of(two, one));
        assertThat(merged(spool)).containsExactly(one, one, two, three);
    }

    @Test
    void longAndBlankTextsComeBackAsTheyWere() {
        Entry entry = new Entry(List.of("", "\u00E9\n^\""), List.of("", "x".repeat(100_000), "\uD83D\uDE00"));
        Spool spool = new Spool(folder, "texts");
        spool.add(List.of(entry));
        assertThat(merged(spool)).containsExactly(entry);
    }

    @Test
    void manyRunsMergeIntoOneSortedList() {
        Random random = new Random(42);
        List<Entry> all = new ArrayList<>(IntStream.range(0, 3000).mapToObj(i -> new Entry(
                List.of(letter(random), letter(random)), List.of(String.valueOf(random.nextInt(10))))).toList());
        List<Entry> once = merged(spool("once", List.of(all)));
        List<Entry> oracle = all.stream().sorted(SpoolTest::byText).toList();
        assertThat(once).isEqualTo(oracle);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(all, random);
            assertThat(merged(spool("round" + round, cut(all, random)))).isEqualTo(oracle);
        }
    }

    @Test
    void runsMayBeAddedByManyThreads() {
        List<List<Entry>> runs = IntStream.range(0, 40).mapToObj(run ->
                IntStream.range(0, 20).mapToObj(i -> entry(String.format("%03d", i * 40 + run))).toList()).toList();
        Spool spool = new Spool(folder, "threads");
        runs.parallelStream().forEach(spool::add);
        assertThat(merged(spool)).extracting(entry -> entry.keys().get(0))
                .isEqualTo(IntStream.range(0, 800).mapToObj(i -> String.format("%03d", i)).toList());
    }

    /** Keys here are two parts of one character and the value is one digit, so joining them keeps the order. */
    private static int byText(Entry one, Entry other) {
        return joined(one).compareTo(joined(other));
    }

    private static String joined(Entry entry) {
        return String.join("", entry.keys()) + entry.values().get(0);
    }

    private Spool spool(String name, List<List<Entry>> runs) {
        Spool spool = new Spool(folder, name);
        runs.forEach(spool::add);
        return spool;
    }

    private static List<List<Entry>> cut(List<Entry> all, Random random) {
        List<List<Entry>> runs = new ArrayList<>();
        for (int from = 0; from < all.size();) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(200));
            runs.add(List.copyOf(all.subList(from, to)));
            from = to;
        }
        return runs;
    }

    private static String letter(Random random) {
        return String.valueOf((char) ('A' + random.nextInt(40)));
    }

    private static Entry entry(String... keys) {
        return new Entry(List.of(keys), List.of("v"));
    }

    private static List<Entry> merged(Spool spool) {
        List<Entry> entries = new ArrayList<>();
        spool.merge(entries::add);
        return entries;
    }
}
