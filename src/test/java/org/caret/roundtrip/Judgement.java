package org.caret.roundtrip;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.state.Key;

/** Whether a first reconciliation of a district says of each student what must be said, in files as they must be. */
final class Judgement {

    private final District district;
    private final Reconciled result;
    private final Set<String> told;
    private final List<String> problems = new ArrayList<>();

    Judgement(District district, Reconciled result) {
        this.district = district;
        this.result = result;
        this.told = Stream.of("excluded.csv", "findings.csv").flatMap(name -> result.list(name).stream())
                .filter(row -> !row.getOrDefault("reason", row.getOrDefault("message", "")).isBlank())
                .map(row -> row.get("localId")).collect(Collectors.toSet());
    }

    /** Whether a list of findings or of what was left out names the student. */
    boolean told(Pupil pupil) {
        return told.contains(pupil.localId);
    }

    List<String> problems() {
        files();
        keys();
        changes();
        Map<String, List<Step>> sent = result.steps().stream()
                .collect(Collectors.groupingBy(step -> step.row().key().ssid()));
        district.pupils().forEach(pupil -> student(pupil, Stream.of(pupil.ssid, pupil.heldUnder).distinct()
                .flatMap(number -> sent.getOrDefault(number, List.of()).stream()).toList()));
        return problems;
    }

    private void files() {
        Step.Kind before = Step.Kind.REMOVALS;
        int number = 0;
        for (Reconciled.Numbered file : result.files()) {
            number++;
            problem(file.number() != number, "the numbers of files have a gap");
            problem(file.kind().compareTo(before) < 0, "the kinds of files are out of order");
            problem(file.steps().isEmpty(), "a numbered file has no records");
            before = file.kind();
        }
        problem(!result.texts().equals(result.zipped()), "the zip does not hold the numbered files");
    }

    private void keys() {
        for (Reconciled.Numbered file : result.files()) {
            Set<Key> keys = new HashSet<>();
            problem(!file.steps().stream().allMatch(step -> keys.add(step.row().key())),
                    "a key stands twice in a file");
        }
    }

    private void changes() {
        List<Map<String, String>> changes = result.list("changes.csv");
        problem(changes.size() < result.steps().size(), "changes.csv does not hold every record");
        problem(changes.stream().anyMatch(row -> row.getOrDefault("reason", "").isBlank()), "a change has no reason");
    }

    private void student(Pupil pupil, List<Step> sent) {
        Set<List<String>> right = pupil.answers().stream().map(Judgement::texts).collect(Collectors.toSet());
        if (!pupil.anyAnswer && !right.contains(texts(sent))) {
            problem(pupil, wrong(pupil, sent));
        }
        if (pupil.mustBeTold && !told(pupil)) {
            problem(pupil, "neither excluded.csv nor findings.csv names the student");
        }
    }

    private static List<String> texts(List<Step> steps) {
        return steps.stream().map(Step::text).sorted().toList();
    }

    private static String wrong(Pupil pupil, List<Step> sent) {
        if (sent.isEmpty()) {
            return "nothing is sent";
        }
        if (pupil.answers().get(0).isEmpty()) {
            return "sent, but nothing must be: " + kinds(sent);
        }
        boolean sameKinds = pupil.answers().stream().anyMatch(answer -> kinds(answer).equals(kinds(sent)));
        return sameKinds ? "a record has the wrong key or fields"
                : kinds(sent) + " are sent where " + kinds(pupil.answers().get(0)) + " must be";
    }

    private static List<String> kinds(List<Step> steps) {
        return steps.stream().map(step -> step.kind() + (step.row().noShow() ? " N470" : "")).sorted().toList();
    }

    private void problem(boolean is, String what) {
        if (is) {
            problems.add("seed " + district.seed() + ": " + what);
        }
    }

    private void problem(Pupil pupil, String what) {
        problems.add("seed " + district.seed() + ", " + pupil.situation + " (" + pupil.situation.statement() + "): "
                + what);
    }
}
