package org.caret.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;
import org.caret.run.Knowledge;
import org.caret.run.Workspace;
import org.caret.sample.SampleDistrict;
import org.caret.time.Dates;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** caret sample DIR: writes a workspace with an invented district. */
@Command(name = "sample", mixinStandardHelpOptions = true, resourceBundle = "org.caret.cli.messages")
final class SampleCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of("org.caret.cli.messages");
    private final Main.Surroundings around;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "sample.folder")
    private Path folder;

    @Option(names = "--students", paramLabel = "N", defaultValue = "1000", descriptionKey = "sample.students")
    private long students;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "sample.seed")
    private long seed;

    @ArgGroup
    private When when = new When();

    /** The year, or the day. */
    private static final class When {

        @Option(names = "--start-year", paramLabel = "Y", descriptionKey = "sample.startYear")
        private Integer startYear;

        @Option(names = "--reporting-date", paramLabel = "D", descriptionKey = "sample.reportingDate")
        private String reportingDate;
    }

    SampleCommand(Main.Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Workspace workspace = new Workspace(folder);
        Optional<LocalDate> date = Optional.ofNullable(when.reportingDate).map(text -> Dates.parse(text)
                .orElseThrow(() -> new Refusal(ExitCode.WRONG_USE, WORDS.text("sample.date", text))));
        Optional<Integer> year = Optional.ofNullable(when.startYear);
        if (date.map(LocalDate::getYear).or(() -> year).filter(y -> y < 2000 || y > 2100).isPresent()) {
            throw new Refusal(ExitCode.WRONG_USE, WORDS.text("sample.years"));
        }
        Knowledge knowledge = Knowledge.load(around.home(), workspace.rules(), workspace.mappings());
        SampleDistrict.Written written = new SampleDistrict(workspace, knowledge,
                new SampleDistrict.Asked(students, seed, year, date)).write();
        around.out().println(WORDS.text("sample.written", written.students(), written.schools(), written.rows(),
                written.tables(), folder));
        return ExitCode.CLEAN.code();
    }
}
