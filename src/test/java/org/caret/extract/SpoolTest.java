package org.caret.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caret.extract.Spool.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    private Path folder;

    @Test
    void howEntriesWereSpreadOverRunsDoesNotShow() {
        Random random = new Random(11);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            entries.add(new Entry(List.of("k" + random.nextInt(50), "é" + random.nextInt(9)), List.of("v" + i)));
        }
        List<Entry> one = merged(entries, 2_000, "one");
        assertThat(one).hasSize(2_000).isEqualTo(merged(entries, 37, "many"));
        assertThat(one.get(0).keys().get(0)).isEqualTo("k0");
    }

    private List<Entry> merged(List<Entry> entries, int run, String name) {
        Spool spool = new Spool(folder, name);
        for (int i = 0; i < entries.size(); i += run) {
            spool.add(entries.subList(i, Math.min(entries.size(), i + run)));
        }
        List<Entry> merged = new ArrayList<>();
        spool.merge(merged::add);
        return merged;
    }

    @Test
    void cellsWithSeparatorsAreQuoted() {
        assertThat(Csv.row(List.of("a", "b,c", "d\"e", "f\ng"))).isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\"");
    }
}
