package org.caret.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Sorts more entries than memory holds: sorted runs in files, merged at the end. The order is that of the keys, part
 * by part and by code point, whatever the runs were. Adding is safe for several threads.
 */
public final class Spool {

    /** Order of entries: keys first, then values. */
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::keys, Spool::compare)
            .thenComparing(Entry::values, Spool::compare);

    private static final int BUFFER = 1 << 15;

    private final Path folder;
    private final String name;
    private final List<Path> runs = new ArrayList<>();

    public Spool(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Adds a run of entries in any order. */
    public void add(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Entry> sorted = entries.stream().sorted(ORDER).toList();
        Path run = claim();
        try (PackedWriter out = new PackedWriter(run, BUFFER)) {
            for (Entry entry : sorted) {
                write(out, entry.keys());
                write(out, entry.values());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private synchronized Path claim() {
        Path run = folder.resolve(name + "-" + runs.size() + ".run");
        runs.add(run);
        return run;
    }

    /** Gives every entry in order. */
    public void merge(Consumer<Entry> to) {
        PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparing(run -> run.head, ORDER));
        try {
            for (Path path : runs) {
                Run run = new Run(path);
                if (run.next()) {
                    heads.add(run);
                }
            }
            while (!heads.isEmpty()) {
                Run first = heads.poll();
                to.accept(first.head);
                if (first.next()) {
                    heads.add(first);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int part = Text.compare(one.get(i), other.get(i));
            if (part != 0) {
                return part;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static void write(PackedWriter out, List<String> texts) throws IOException {
        out.number(texts.size());
        for (String text : texts) {
            out.text(text);
        }
    }

    /** What is sorted: by the keys; the values come along. */
    public record Entry(List<String> keys, List<String> values) {
    }

    /** One sorted file while it is merged; closes itself at its end. */
    private static final class Run {

        private final PackedReader in;
        private Entry head;

        Run(Path path) throws IOException {
            in = new PackedReader(path, BUFFER);
        }

        boolean next() throws IOException {
            if (in.over()) {
                in.close();
                return false;
            }
            head = new Entry(read(), read());
            return true;
        }

        private List<String> read() throws IOException {
            int count = in.number();
            List<String> texts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                texts.add(in.text());
            }
            return texts;
        }
    }
}
