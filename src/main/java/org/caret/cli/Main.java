package org.caret.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Trail;
import org.caret.run.Home;
import org.caret.fact.Private;
import picocli.CommandLine;

/** Starts Caret: puts the pieces together, and turns every ending into an exit code and a sentence. */
public final class Main {

    private Main() {
    }

    public static void main(String[] words) {
        // The rule compiler makes method names by the default locale: in Turkish it would not find its own getters.
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Home home = home();
        Guard.over(home.books().hearts(), err);
        int code = run(words, new Surroundings(home, Clock.systemDefaultZone(), out, err));
        out.flush();
        System.exit(code);
    }

    /** Runs one command; its exit code. */
    public static int run(String[] words, Surroundings around) {
        try {
            CommandLine line = Commands.of(around, words);
            line.setOut(around.out());
            line.setErr(around.err());
            line.setExecutionExceptionHandler((failure, command, parsed) -> told(failure, around));
            line.setParameterExceptionHandler((failure, args) -> Commands.misused(failure, around));
            return line.execute(words);
        } catch (RuntimeException failure) {
            return told(failure, around);
        }
    }

    private static int told(Exception failure, Surroundings around) {
        if (failure instanceof Refusal refusal) {
            around.err().println(refusal.getMessage());
            return refusal.exit().code();
        }
        if (failure instanceof UncheckedIOException disk) {
            around.err().println("Reading or writing a file failed (" + disk.getCause().getClass().getSimpleName()
                    + "). Is the disk full, a folder protected, or a file open in another program?");
            return ExitCode.DISK.code();
        }
        around.err().println("Something in Caret went wrong; this is our fault."
                + " The files of the last run are untouched.");
        around.err().println("Please report: " + Trail.of(failure));
        return ExitCode.OUR_FAULT.code();
    }

    /** Seconds that rules may take for one subject; a minute when nothing readable is given. */
    private static Duration limit(String seconds) {
        return seconds.matches("[1-9][0-9]{0,4}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Home.LIMIT;
    }

    private static Home home() {
        Path folder = Path.of(System.getProperty("caret.home", "."));
        Map<String, String> env = System.getenv();
        String own = System.getProperty("user.home");
        Path cache = Path.of(env.getOrDefault("CARET_CACHE", env.containsKey("LOCALAPPDATA")
                ? env.get("LOCALAPPDATA") + "/caret" : env.getOrDefault("XDG_CACHE_HOME", own + "/.cache") + "/caret"));
        Duration limit = limit(env.getOrDefault("CARET_RULE_LIMIT", ""));
        try {
            return new Home(folder, Private.folder(cache), limit);
        } catch (IOException forbidden) {
            return new Home(folder, cache, limit);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.exit().code());
            throw refusal;
        }
    }

    /** What a command stands in: product, the time here, and where it may print. */
    public record Surroundings(Home home, Clock clock, PrintWriter out, PrintWriter err) {

        /** Where it is always the first minute of one day. */
        public Surroundings(Home home, LocalDate today, PrintWriter out, PrintWriter err) {
            this(home, Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC), out, err);
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }
    }
}
