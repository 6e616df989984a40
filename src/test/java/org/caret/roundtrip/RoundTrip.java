package org.caret.roundtrip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.state.Enrollment;
import org.caret.state.Field;
import org.caret.state.Rejection;
import org.caret.state.StateSide;
import org.caret.testing.Product;

/**
 * One district's way through the product and the state: reconcile, submit and post each file, reconcile again. What
 * went wrong is told by seed, situation and statement, never by a student's values; {@link Districts} writes the
 * district to a folder.
 */
final class RoundTrip {

    private final District district;
    private final Path workspace;
    private final Path other;
    private final Map<String, Pupil> pupils = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    RoundTrip(District district, Path folder) {
        this.district = district;
        this.workspace = folder.resolve("seed-" + district.seed());
        this.other = folder.resolve("seed-" + district.seed() + "-first-only");
        district.pupils().forEach(pupil -> List.of(pupil.ssid, pupil.heldUnder).forEach(n -> pupils.put(n, pupil)));
    }

    /** What went wrong; empty when all is well. */
    List<String> problems() {
        new DistrictFolder(district, workspace).write();
        StateSide state = district.state();
        Reconciled first = reconcile(workspace, "--ods", DistrictFolder.ods(workspace).toString());
        Judgement judgement = new Judgement(district, first);
        problems.addAll(judgement.problems());
        copy(workspace, other);
        first.files().forEach(file -> submit(state, file));
        district.pupils().stream().filter(pupil -> pupil.anyAnswer && pupil.inSelection() && !judgement.told(pupil))
                .filter(pupil -> !pupil.agreesWith(state.rows().values()))
                .forEach(pupil -> tell(pupil, "is not mended"));
        first.files().forEach(file -> post(workspace, file));
        nothingIsLeft("with history", reconcile(workspace, "--use-history"));
        nothingIsLeft("with a fresh extract", reconcile(workspace, "--ods", fresh(state)));
        exactlyTheRestIsLeft(first);
        return problems;
    }

    /** What went wrong when all removals were held back: the state must take the rest, and no removal be among it. */
    List<String> problemsWithoutRemovals() {
        new DistrictFolder(district, workspace).write();
        StateSide state = district.state();
        Reconciled held = reconcile(workspace, "--hold-removals", "--ods", DistrictFolder.ods(workspace).toString());
        held.files().forEach(file -> submit(state, file));
        held.steps().stream().filter(step -> step.row().deletes()).forEach(step -> tell(of(step), "is removed"));
        return problems;
    }

    private Reconciled reconcile(Path in, String... how) {
        List<String> words = new ArrayList<>(List.of("reconcile", in.toString(), "SENR", "--removal-cap", "100"));
        words.addAll(List.of(how));
        int code = Product.run(words.toArray(String[]::new)).code();
        if (code > 1) {
            throw new IllegalStateException("seed " + district.seed() + ": reconcile " + how[0] + " ended with "
                    + code);
        }
        return Reconciled.read(in.resolve("out"));
    }

    private void post(Path in, Reconciled.Numbered file) {
        int code = Product.run("post", in.toString(), in.resolve("out").resolve(file.path().getFileName()).toString())
                .code();
        if (code != 0) {
            problems.add("seed " + district.seed() + ": post of " + file.path().getFileName() + " ended with " + code);
        }
    }

    /** What is refused is told; then the other students' records are submitted, so that each fault is told once. */
    private void submit(StateSide state, Reconciled.Numbered file) {
        List<String> lines = file.text().lines().toList();
        Set<String> refused = new HashSet<>();
        for (Rejection rejection : state.submit(file.text())) {
            String number = number(lines.get(Math.min(rejection.line(), lines.size()) - 1));
            refused.add(number);
            tell(pupils.get(number), file.path().getFileName() + " is rejected by " + rejection.rule());
        }
        if (!refused.isEmpty()) {
            state.submit(lines.stream().filter(line -> !refused.contains(number(line))).map(line -> line + "\r\n")
                    .collect(Collectors.joining()));
        }
    }

    private static String number(String line) {
        return Enrollment.read(line).map(row -> row.get(Field.SSID)).orElse("none");
    }

    private void nothingIsLeft(String how, Reconciled again) {
        again.steps().forEach(step -> tell(of(step), "sent again " + how + ", " + step.kind()));
        if (again.steps().isEmpty() && !again.files().isEmpty()) {
            problems.add("seed " + district.seed() + ": an empty numbered file " + how);
        }
    }

    private void exactlyTheRestIsLeft(Reconciled first) {
        if (first.files().isEmpty()) {
            return;
        }
        post(other, first.files().get(0));
        List<String> left = lines(reconcile(other, "--use-history").steps());
        List<String> expected = lines(first.files().stream().skip(1).flatMap(file -> file.steps().stream()).toList());
        List<Step> all = new ArrayList<>(first.steps());
        all.addAll(Reconciled.read(other.resolve("out")).steps());
        all.stream().map(step -> step.row().line()).distinct()
                .filter(line -> count(line, left) != count(line, expected))
                .forEach(line -> tell(pupils.get(number(line)), count(line, left) > count(line, expected)
                        ? "new after the first file was posted" : "missing after the first file was posted"));
    }

    private static List<String> lines(List<Step> steps) {
        return steps.stream().map(step -> step.row().line()).sorted().toList();
    }

    private static long count(String line, List<String> in) {
        return in.stream().filter(line::equals).count();
    }

    private Pupil of(Step step) {
        return pupils.get(step.row().key().ssid());
    }

    private void tell(Pupil pupil, String what) {
        problems.add("seed " + district.seed() + ", " + (pupil == null ? "a student that is not there"
                : pupil.situation + " (" + pupil.situation.statement() + ")") + ": " + what);
    }

    private String fresh(StateSide state) {
        Path file = workspace.resolve("ods/SENR-R-fresh.txt");
        try {
            Files.write(file, state.ods(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toString();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
