import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.caret.history.Believed;
import org.caret.history.History;
import org.caret.history.Import;
import org.caret.history.Mode;
import org.caret.history.NewBatch;
import org.caret.history.NewFile;
import org.caret.history.OdsAbout;
import org.caret.history.Sent;

/** Times the history: java -Xmx512m … HistoryBench FOLDER ROWS RECORDS [URL]. The folder must not exist. By hand. */
public final class HistoryBench {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final String REST = "LEGALFIRST^MIDDLE^LEGALLAST^^^^^20100304^F^SPRINGFIELD^CA^US^20250813^10^07"
            + "^^^^^^^^^^^^20250901^20250901";

    public static void main(String[] words) throws IOException {
        int rows = Integer.parseInt(words[1]);
        int records = Integer.parseInt(words[2]);
        Optional<String> url = words.length > 3 ? Optional.of(words[3]) : Optional.empty();
        History[] history = new History[1];
        Path folder = Files.createDirectories(Path.of(words[0]));
        timed("open", () -> history[0] = History.open(folder, url, Clock.systemUTC(), "bench"));
        OdsAbout about = new OdsAbout("PROCESS", "1975713", "ods.txt", "0", "{}", List.of());
        Import[] made = new Import[1];
        timed("load " + rows, () -> made[0] = history[0].load(about, taker -> rows(rows, taker)));
        timed("read the mirror", () -> history[0].mirror("PROCESS", row -> { }));
        timed("create a batch of " + records, () -> history[0].create(new NewBatch(Mode.ODS, made[0].id(), "{}",
                "hash", "out", List.of("1.txt")), List.of(new NewFile(1, "KIND", "1.txt", "0", taker ->
                records(records, rows / Math.max(1, records), taker)))));
        timed("post it", () -> history[0].post(1));
        timed("take it back", () -> history[0].unpost(1));
        timed("post it again", () -> history[0].post(1));
        timed("close", () -> history[0].close());
        timed("open again", () -> history[0] = History.open(folder, url, Clock.systemUTC(), "bench"));
        timed("start over with " + rows, () -> history[0].load(about, taker -> rows(rows, taker)));
        timed("close", () -> history[0].close());
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
        System.out.printf(Locale.ROOT, "peak heap %,d MB%n", peak >> 20);
    }

    /** Spread over the keys as a file in another order than theirs is. */
    private static void rows(int count, Consumer<Believed> taker) {
        for (int i = 0; i < count; i++) {
            String key = key((int) (i * 7_919L % count));
            taker.accept(new Believed(key, values(key), "ods.txt", i + 1));
        }
    }

    private static void records(int count, int step, Consumer<Sent> taker) {
        for (int i = 0; i < count; i++) {
            String key = key(i * step);
            taker.accept(new Sent(i + 1, key, i % 3 == 0, values(key), Optional.of(values(key)),
                    new Sent.Why("R-1", "The date of exit differs.", "12345", "table.csv", i)));
        }
    }

    private static String key(int number) {
        return "1975713^" + (1_000_000_000L + number) + "^20250813";
    }

    private static List<String> values(String key) {
        List<String> values = new ArrayList<>(List.of("ABCD", "", "1975713"));
        values.addAll(List.of(key.split("\\^")));
        values.addAll(List.of(REST.split("\\^")));
        return values;
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        work.run();
        System.out.printf(Locale.ROOT, "%-24s %8.2f s wall %8.2f s CPU%n", what, (System.nanoTime() - start) / 1e9,
                (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
    }
}
