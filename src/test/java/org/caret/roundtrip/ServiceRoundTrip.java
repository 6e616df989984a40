package org.caret.roundtrip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.state.InformationSide;
import org.caret.state.LanguageSide;
import org.caret.state.ProgramSide;
import org.caret.state.Rejection;
import org.caret.state.StateSide;
import org.caret.testing.Product;

/**
 * One district's way through the product and the state in the order of the work (P8): enrollments are reconciled;
 * before they are posted no student with an enrollment to be sent is in a file of programs or languages (K14); they are
 * posted; programs and languages are reconciled, the state takes every file, afterwards nothing is left, and the
 * state holds what the domain file says. What went wrong is told by seed, situation and statement.
 */
final class ServiceRoundTrip {

    private static final List<String> SERVICES = List.of("SPRG", "SELA");

    private final District district;
    private final Path workspace;
    private final StateSide state;
    private final ProgramSide programs;
    private final LanguageSide languages;
    private final Map<String, Pupil> pupils = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    ServiceRoundTrip(District district, Path folder) {
        this.district = district;
        this.workspace = folder.resolve("services-" + district.seed());
        this.state = district.state();
        this.programs = district.programs(state);
        this.languages = district.languages(state);
        district.pupils().forEach(pupil -> List.of(pupil.ssid, pupil.heldUnder).forEach(n -> pupils.put(n, pupil)));
    }

    /** What went wrong; empty when all is well. */
    List<String> problems() {
        new DistrictFolder(district, workspace).write();
        Reconciled enrollments = reconcile("SENR", "--ods", DistrictFolder.ods(workspace).toString());
        Set<Pupil> pending = enrollments.lines().stream().map(this::of).collect(Collectors.toSet());
        Map<String, Set<Pupil>> toldBefore = new HashMap<>();
        for (String record : SERVICES) {
            Reconciled early = reconcile(record, "--ods", DistrictFolder.ods(workspace, record).toString());
            toldBefore.put(record, told(early));
            early.lines().stream().map(this::of).distinct().filter(pending::contains)
                    .forEach(pupil -> tell(pupil, record + " is sent before its enrollment is posted"));
            rejections(early, record.equals("SPRG") ? programs.copy()::submit : languages.copy()::submit,
                    " before enrollments are posted");
        }
        information(pending);
        enrollments.files().forEach(file -> take(file, state::submit, ""));
        enrollments.files().forEach(this::post);
        information(Set.of());
        service("SPRG", programs::submit, pending, toldBefore.get("SPRG"));
        service("SELA", languages::submit, pending, toldBefore.get("SELA"));
        ends();
        return problems;
    }

    /** What changed of the students themselves goes after the enrollments, and before programs and languages. */
    private void information(Set<Pupil> pending) {
        Product.Ran ran = Product.run("run", workspace.toString(), "SINF", "--changed-only", "true");
        if (ran.code() > 1) {
            throw new IllegalStateException("seed " + district.seed() + ": run SINF ended with " + ran.code() + ": "
                    + ran.err());
        }
        String file = read(workspace.resolve("out/SINF.txt"));
        file.lines().map(this::of).distinct().filter(pending::contains)
                .forEach(pupil -> tell(pupil, "SINF is sent before its enrollment is posted"));
        take("SINF.txt", file, new InformationSide(district.agency(), state)::submit,
                pending.isEmpty() ? "" : " before enrollments are posted");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void service(String record, Function<String, List<Rejection>> submit, Set<Pupil> pending,
            Set<Pupil> toldBefore) {
        Reconciled first = reconcile(record, "--use-history");
        judge(first);
        first.lines().stream().map(this::of).distinct().filter(pupil -> pending.contains(pupil)
                && !toldBefore.contains(pupil)).forEach(pupil -> tell(pupil, record
                        + " was held, and nothing said so"));
        rejections(first, submit, "");
        first.files().forEach(this::post);
        nothingIsLeft("with history", reconcile(record, "--use-history"));
        nothingIsLeft("with a fresh extract", reconcile(record, "--ods", fresh(record)));
    }

    private void judge(Reconciled result) {
        Set<Pupil> told = told(result);
        district.pupils().stream().filter(pupil -> pupil.services.told.contains(result.record())
                && !told.contains(pupil)).forEach(pupil -> tell(pupil, "no list of " + result.record() + " names it"));
        if (result.record().equals("SELA")) {
            Set<String> conflicts = result.list("conflicts.csv").stream().map(row -> row.get("localId"))
                    .collect(Collectors.toSet());
            district.pupils().stream().filter(pupil -> pupil.services.conflict && !conflicts.contains(pupil.localId))
                    .forEach(pupil -> tell(pupil, "conflicts.csv does not name it"));
        }
        if (!result.texts().equals(result.zipped())) {
            problems.add("seed " + district.seed() + ": the zip of " + result.record() + " is not its files");
        }
    }

    private Set<Pupil> told(Reconciled result) {
        Set<String> told = Stream.of("excluded.csv", "findings.csv").flatMap(name -> result.list(name).stream())
                .filter(row -> row.getOrDefault("record", "").equals(result.record()))
                .map(row -> row.get("localId")).collect(Collectors.toSet());
        return district.pupils().stream().filter(pupil -> told.contains(pupil.localId)).collect(Collectors.toSet());
    }

    private Reconciled reconcile(String record, String... how) {
        List<String> words = new ArrayList<>(List.of("reconcile", workspace.toString(), record, "--removal-cap",
                "100"));
        words.addAll(List.of(how));
        Product.Ran ran = Product.run(words.toArray(String[]::new));
        if (ran.code() > 1) {
            throw new IllegalStateException("seed " + district.seed() + ": reconcile " + record + " " + how[0]
                    + " ended with " + ran.code() + ": " + ran.err());
        }
        return Reconciled.read(workspace.resolve("out"), record);
    }

    private void post(Reconciled.Numbered file) {
        Product.Ran ran = Product.run("post", workspace.toString(),
                workspace.resolve("out").resolve(file.path().getFileName()).toString());
        if (ran.code() != 0) {
            problems.add("seed " + district.seed() + ": post of " + file.path().getFileName() + " ended with "
                    + ran.code());
        }
    }

    private void rejections(Reconciled result, Function<String, List<Rejection>> submit, String when) {
        result.files().forEach(file -> take(file, submit, when));
    }

    private void take(Reconciled.Numbered file, Function<String, List<Rejection>> submit, String when) {
        take(file.path().getFileName().toString(), file.text(), submit, when);
    }

    /** What is refused is told; then the other students' records are submitted, so that each fault is told once. */
    private void take(String name, String file, Function<String, List<Rejection>> submit, String when) {
        List<String> lines = file.lines().toList();
        Set<Pupil> refused = new HashSet<>();
        for (Rejection rejection : submit.apply(file)) {
            Pupil pupil = of(lines.get(Math.min(rejection.line(), lines.size()) - 1));
            refused.add(pupil);
            tell(pupil, name + " is rejected by " + rejection.rule() + when);
        }
        if (!refused.isEmpty()) {
            submit.apply(lines.stream().filter(line -> !refused.contains(of(line))).map(line -> line + "\r\n")
                    .collect(Collectors.joining()));
        }
    }

    private void nothingIsLeft(String how, Reconciled again) {
        again.files().forEach(file -> file.text().lines().forEach(line -> tell(of(line), again.record()
                + " is sent again " + how + ", " + file.kind())));
    }

    private void ends() {
        for (Pupil pupil : district.pupils()) {
            if (!pupil.services.programsAreRight(programs.rows().values())) {
                tell(pupil, "the state's programs are not what they must be: " + pupil.services.differenceOfPrograms(
                        programs.rows().values()));
            }
            if (!pupil.services.languagesAreRight(languages.rows().values())) {
                tell(pupil, "the state's language statuses are not what they must be: "
                        + pupil.services.differenceOfLanguages(languages.rows().values()));
            }
        }
    }

    /** The student of a line: its number is the only field of ten digits that a student here has. */
    private Pupil of(String line) {
        return Stream.of(line.split("\\^", -1)).filter(text -> text.length() == 10).map(pupils::get)
                .filter(pupil -> pupil != null).min(Comparator.comparing(pupil -> pupil.localId)).orElse(null);
    }

    private void tell(Pupil pupil, String what) {
        String problem = "seed " + district.seed() + (pupil == null ? ", a student unknown"
                : ", " + pupil.situation.name() + " (" + pupil.situation.statement() + ")") + ": " + what;
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private String fresh(String record) {
        Path file = workspace.resolve("fresh-" + record + ".txt");
        try {
            Files.write(file, record.equals("SPRG") ? programs.ods(StandardCharsets.UTF_8)
                    : languages.ods(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toString();
    }
}
