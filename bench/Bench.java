import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.intake.ColumnNames;
import org.caret.intake.SisExport;
import org.caret.mapping.RecordType;
import org.caret.rules.RuleFolder;
import org.caret.run.Extraction;
import org.caret.run.Home;
import org.caret.run.Knowledge;
import org.caret.run.Machine;
import org.caret.run.Options;
import org.caret.run.Result;
import org.caret.run.Settings;
import org.caret.run.Steps;
import org.caret.run.Workspace;

/** Times extracts of an invented district: processor time for each step and student, peak heap. See bench/run. */
public final class Bench {

    private static final String BY_DEFAULT = "SINF";
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    public static void main(String[] words) throws IOException {
        Path folder = Path.of(words[0]);
        int students = Integer.parseInt(words[1]);
        Home home = new Home(Path.of(System.getProperty("caret.home")), Path.of(System.getProperty("caret.cache")));
        Workspace workspace = Workspace.at(folder);
        Watch watch = new Watch();
        watch.begins("start");
        Knowledge knowledge = Knowledge.load(home, workspace.rules(), workspace.mappings());
        Settings settings = Settings.read(workspace.settings(), Options.COMMON, Set.copyOf(knowledge.recordTypes()));
        List<String> records = List.of((words.length < 3 ? BY_DEFAULT : words[2]).split("[, ]+"));
        Extraction.Asked asked = new Extraction.Asked(records, Map.of(), settings, LocalDate.of(2025, 11, 5));
        long wall = System.nanoTime();
        Result result = new Extraction(workspace, knowledge, asked, watch, Machine.whole()).run();
        watch.begins("");
        double seconds = (System.nanoTime() - wall) / 1e9;
        long peak = heapPeak();
        LongAdder rows = new LongAdder();
        double copy = copy(folder, knowledge, records, rows);
        System.out.printf(Locale.ROOT, "%,d students, %s: %.1f s wall, peak heap %,d MB, %,d rows read%n", students,
                String.join(" ", records), seconds, peak >> 20, rows.sum());
        result.records().forEach(line -> System.out.printf(Locale.ROOT, "  %s: %,d reported, %,d excluded, %,d held%n",
                line.record(), line.reported(), line.excluded(), line.held()));
        double all = watch.print(students);
        System.out.printf(Locale.ROOT, "  %-28s %8.1f%n", "parse and write, no rules", copy / 1e3 / students);
        System.out.printf(Locale.ROOT, "  %-28s %8.2f%n", "all, a row read", all / 1e3 / rows.sum());
    }

    /** The same rows read and written again by the same reader: what a program that decides nothing would cost. */
    private static double copy(Path folder, Knowledge knowledge, List<String> records, LongAdder rows)
            throws IOException {
        List<RecordType> types = records.stream().map(knowledge::recordType).toList();
        List<Table> tables = RuleFolder.tables(knowledge.ruleFiles()).stream().filter(table -> types.stream()
                .anyMatch(type -> type.tables().contains(table.name()) || type.optional().contains(table.name()))).toList();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = SYSTEM.getProcessCpuTime();
            SisExport export = SisExport.open(folder.resolve("sis"), tables, tables, ColumnNames.none());
            Path to = folder.resolve("copy.tmp");
            try (BufferedWriter out = Files.newBufferedWriter(to)) {
                rows.reset();
                tables.forEach(table -> export.source(table).ifPresent(source -> source.read(row -> {
                    rows.increment();
                    write(out, row);
                }, finding -> { })));
            }
            Files.delete(to);
            best = Math.min(best, SYSTEM.getProcessCpuTime() - start);
        }
        return best;
    }

    private static void write(BufferedWriter out, Row row) {
        try {
            out.write(String.join("^", row.cells()));
            out.write("\r\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
    }

    /** Processor time of the whole process for each step, and of the workers for each part of it. */
    private static final class Watch implements Steps {

        private final Map<String, Long> steps = new LinkedHashMap<>();
        private final Map<String, Long> parts = new LinkedHashMap<>();
        private String step = "";
        private long since;

        @Override
        public void begins(String next) {
            long now = SYSTEM.getProcessCpuTime();
            if (!step.isEmpty()) {
                steps.merge(step, now - since, Long::sum);
            }
            step = next;
            since = now;
        }

        @Override
        public synchronized void spent(String part, long nanos) {
            parts.merge(part, nanos, Long::sum);
        }

        /** Prints, and gives the whole. */
        double print(int students) {
            System.out.println("  CPU, microseconds a student");
            steps.forEach((name, nanos) -> System.out.printf(Locale.ROOT, "  %-28s %8.1f%n", name, nanos / 1e3 / students));
            parts.forEach((name, nanos) -> System.out.printf(Locale.ROOT, "    workers: %-17s %8.1f%n", name, nanos / 1e3 / students));
            double all = steps.values().stream().mapToLong(n -> n).sum();
            System.out.printf(Locale.ROOT, "  %-28s %8.1f%n", "all", all / 1e3 / students);
            return all;
        }
    }
}
