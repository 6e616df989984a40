package org.caret.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caret.fact.Table;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;
import org.caret.rules.RuleFolder;
import org.caret.run.Knowledge;
import org.caret.run.Workspace;
import org.caret.time.AcademicYear;

/** Writes a workspace with an invented district. The same knowledge, numbers and dates give the same bytes. */
public final class SampleDistrict {

    /** As many students as the numbers of students, parents and schools leave room for. */
    public static final long MOST = 6_000_000;
    private static final Words WORDS = Words.of("org.caret.sample.messages");
    private final Workspace workspace;
    private final Knowledge knowledge;
    private final Asked asked;

    /** Errors: a refusal when there are too few or too many students. */
    public SampleDistrict(Workspace workspace, Knowledge knowledge, Asked asked) {
        if (asked.students() < 1 || asked.students() > MOST) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("students", MOST));
        }
        this.workspace = workspace;
        this.knowledge = knowledge;
        this.asked = asked;
    }

    /** Errors: a refusal when the folder holds an export that was not written here, or a sheet is wrong. */
    public Written write() {
        List<Table> tables = RuleFolder.tables(knowledge.ruleFiles());
        SampleFolder folder = new SampleFolder(workspace, tables.stream().map(Table::name).toList());
        Times times = Times.of(reportingDate());
        Lists lists = new Lists(knowledge.sheets(), times.reportingDate());
        District district = new DistrictPlan(lists, asked.students(),
                new Dice(asked.seed(), Dice.Stream.DISTRICT, 0)).district();
        try {
            Courses courses = new Courses(lists);
            long rows = rows(folder.open(), tables, files -> new World(lists, times, district, courses, files));
            folder.publish(manifest(tables, times), settings(lists, times));
            return new Written(asked.students(), district.schools().size(), rows, tables.size());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private long rows(Path part, List<Table> tables, Function<TableFiles, World> plan) throws IOException {
        try (TableFiles files = new TableFiles(part, tables)) {
            World world = plan.apply(files);
            new OrganisationRows(world).write();
            new ScheduleRows(world).write();
            new StaffRows(world, asked.seed()).write();
            new SectionRows(world, asked.seed()).write();
            new FamilyRows(world, asked.seed()).write(asked.students());
            return files.rows();
        }
    }

    private LocalDate reportingDate() {
        if (asked.reportingDate().isPresent()) {
            return asked.reportingDate().get();
        }
        Shares shares = new Shares(knowledge.sheets());
        AcademicYear year = new AcademicYear(asked.startYear().orElseGet(() -> shares.whole("startYear")));
        Month month = Month.of(Math.max(1, Math.min(12, shares.whole("reportingMonth"))));
        int in = month.compareTo(Month.JULY) >= 0 ? year.begins() : year.ends();
        return LocalDate.of(in, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY));
    }

    private String manifest(List<Table> tables, Times times) {
        StringBuilder text = new StringBuilder(SampleFolder.manifest()).append("manifest.version,1.0\n");
        tables.forEach(table -> text.append("file.").append(table.name()).append(",bulk\n"));
        return text.append("ca.schoolYear,").append(times.now().year().ends()).append("\nca.exportedAt,")
                .append(times.reportingDate()).append("T18:00:00\n").toString();
    }

    private String settings(Lists lists, Times times) {
        return WORDS.text("yaml.mark") + "\n" + WORDS.text("yaml", String.valueOf(asked.students()),
                String.valueOf(asked.seed()), String.valueOf(lists.shares().whole("districtNumber")),
                times.now().year().full(), times.reportingDate().toString());
    }

    /** What district is wanted; without a date or a year the sheet says when. */
    public record Asked(long students, long seed, Optional<Integer> startYear, Optional<LocalDate> reportingDate) {
    }

    /** What was written. */
    public record Written(long students, int schools, long rows, int tables) {
    }
}
