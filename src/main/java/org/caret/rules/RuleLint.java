package org.caret.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caret.mapping.Window;
import org.caret.notice.Nearest;
import org.drools.drl.ast.descr.RuleDescr;

/** What is wrong in rule files before the compiler sees them: all of it at once, with file and line. */
final class RuleLint {

    private static final Set<String> NOTES = Set.of("id", "source", "sets", "from", "until", "follows");
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[A-Z]*[0-9][0-9.]*[a-z]?");
    private static final Pattern DECIDE = Pattern.compile("out\\.decide\\(\\s*new\\s+(\\w+)");
    private static final Pattern BANNED = Pattern
            .compile("\\b(salience|no-loop|lock-on-active|auto-focus|activation-group"
            + "|timer|calendars\\s+\"|date-effective|date-expires|enabled|dialect"
            + "|update\\s*\\(|modify\\s*\\(|delete\\s*\\("
            + "|retract\\s*\\(|insert\\s*\\(|insertLogical\\s*\\(|eval\\s*\\(|drools\\b|System\\b|Class\\b|getClass)");
    private static final List<String> DECISIONS = List.of("Candidate", "Excluded", "Chosen", "Assigned",
            "Finding", "Stop",
            "Refused");

    private final List<ParsedFile> files;
    private final FactModel model;
    private final List<Problem> problems = new ArrayList<>();

    private RuleLint(List<ParsedFile> files, FactModel model) {
        this.files = files;
        this.model = model;
    }

    static List<Problem> problems(List<ParsedFile> files, FactModel model) {
        RuleLint lint = new RuleLint(files, model);
        files.forEach(file -> lint.problems.addAll(file.problems()));
        files.stream().filter(file -> !file.file().area().equals(RuleFolder.FACTS)).forEach(lint::file);
        lint.repeats();
        lint.problems.addAll(StepLint.problems(files, model));
        return lint.problems;
    }

    private void file(ParsedFile file) {
        RuleFile source = file.file();
        if (!Phases.ORDER.contains(source.phase())) {
            problems.add(Problem.syntax(source, 0, "the folder " + source.phase() + " is no phase"
                    + Nearest.hint(source.phase(), Phases.ORDER) + "; phases are " + String.join(", ", Phases.ORDER)));
        }
        if (file.problems().isEmpty() && !file.descr().getRules().isEmpty()
                && !source.packageName().equals(file.descr().getNamespace())) {
            problems.add(Problem.syntax(source, 1, "write package " + source.packageName()
                    + " for a file in this folder"));
        }
        if (!file.descr().getTypeDeclarations().isEmpty()) {
            problems.add(Problem.syntax(source, 0, "declare fact types in rules/facts, not here"));
        }
        file.descr().getRules().forEach(descr -> rule(file, descr));
    }

    private void rule(ParsedFile file, RuleDescr descr) {
        Rule rule = file.rule(descr);
        if (!ID.matcher(rule.id()).matches()) {
            problems.add(Problem.at(rule, "give it an id such as @id(\"" + file.file().area().toUpperCase(
                    java.util.Locale.ROOT) + "-S-1\")"));
        }
        if (rule.source().isEmpty()) {
            problems.add(Problem.at(rule, "say where it comes from: @source(\"…\")"));
        }
        descr.getAnnotationNames().stream().filter(name -> !NOTES.contains(name)).forEach(name ->
                problems.add(Problem.at(rule, "@" + name + " is not known" + Nearest.hint(name, NOTES))));
        if (Window.parse(ParsedFile.note(descr, "from"), ParsedFile.note(descr, "until")).isEmpty()) {
            problems.add(Problem.at(rule, "@from and @until are academic years such as \"2025-26\""));
        }
        String consequence = String.valueOf(descr.getConsequence());
        banned(file, descr, rule);
        decisions(rule, consequence);
        new PatternLint(file, rule, model, problems).check(descr.getLhs());
    }

    private void banned(ParsedFile file, RuleDescr descr, Rule rule) {
        int end = Math.min(file.file().text().length(), descr.getEndCharacter() + 1);
        String text = file.file().text().substring(descr.getStartCharacter(), end)
                .replaceAll("\"[^\"\\n]*\"", "\"\"").replaceAll("//.*", "");
        Matcher banned = BANNED.matcher(text);
        if (banned.find()) {
            problems.add(Problem.at(rule, "\"" + banned.group(1).replaceAll("[\\s(\"]", "")
                    + "\" may not be used in a rule"));
        }
    }

    private void decisions(Rule rule, String consequence) {
        Matcher decide = DECIDE.matcher(consequence);
        List<String> made = new ArrayList<>();
        while (decide.find()) {
            made.add(decide.group(1));
        }
        if (made.size() != 1 || consequence.split("out\\.decide\\(", -1).length != 2) {
            problems.add(Problem.at(rule, "write exactly one out.decide(new …) after then"));
        }
        Set<String> known = new TreeSet<>(DECISIONS);
        known.addAll(model.fields().keySet());
        made.stream().filter(type -> !known.contains(type)).forEach(type -> problems.add(Problem.at(rule,
                "there is no decision or concept " + type + Nearest.hint(type, known))));
    }

    private void repeats() {
        Map<String, Rule> ids = new HashMap<>();
        Map<String, Rule> names = new HashMap<>();
        for (ParsedFile file : files) {
            for (Rule rule : file.rules()) {
                Rule sameId = ids.putIfAbsent(rule.id(), rule);
                Rule sameName = names.putIfAbsent(file.file().packageName() + " " + rule.name(), rule);
                if (sameId != null) {
                    problems.add(Problem.at(rule, "the id " + rule.id() + " is taken by " + sameId.file().place()));
                }
                if (sameName != null) {
                    problems.add(Problem.at(rule, "the name is taken by " + sameName.file().place()));
                }
            }
        }
    }

    /** The decision classes rules may read, with their properties. */
    static Map<String, Set<String>> decisionFields() {
        return Map.of("Candidate", Set.of("id", "row"), "Stop", Set.of("row", "stage", "reason"),
                "Chosen", Set.of("of", "slot", "row", "rank"), "Excluded", Set.copyOf(Arrays.asList("of", "reason")));
    }
}
