package org.caret.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caret.notice.Nearest;
import org.drools.drl.ast.descr.RuleDescr;

/** What is wrong in rule files before the compiler sees them: all of it at once, with file, line and column. */
final class RuleLint {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::line).thenComparing(Problem::column).thenComparing(Problem::message);

    private final Vocabulary words;
    private final List<Problem> problems = new ArrayList<>();

    private RuleLint(Vocabulary words) {
        this.words = words;
    }

    /** files: parsed, those of rules/facts included; generated: what the sheets declare. */
    static List<Problem> problems(List<ParsedFile> files, FactModel model, Generated generated) {
        RuleLint lint = new RuleLint(Vocabulary.of(model, generated, files));
        List<ParsedFile> facts = files.stream().filter(RuleLint::declares).toList();
        List<ParsedFile> rules = files.stream().filter(file -> !declares(file)).toList();
        files.forEach(file -> lint.problems.addAll(file.problems()));
        FactLint.check(facts, model, lint.problems);
        if (facts.stream().allMatch(ParsedFile::readable)) {
            List<Pattern> patterns = new ArrayList<>();
            rules.forEach(file -> lint.file(file, patterns));
            new RepeatLint(lint.problems).check(rules);
            new StepLint(rules, lint.words, lint.problems).check(patterns);
        }
        List<Problem> unread = files.stream().flatMap(file -> file.unread().stream()).filter(lint::tellsMore).toList();
        lint.problems.addAll(unread);
        files.forEach(lint::scan);
        return lint.problems.stream().distinct().sorted(ORDER).toList();
    }

    /** What may not be written at all, where nothing clearer is told about the rule. */
    private void scan(ParsedFile file) {
        List<Problem> clearer = List.copyOf(problems);
        RuleScan.of(file, words).stream().filter(one -> clearer.stream().noneMatch(told ->
                told.place().equals(one.place()) && (told.line() == one.line()
                        || !one.rule().isEmpty() && told.rule().equals(one.rule())))).forEach(problems::add);
    }

    /** False when something is told already about the rule, or the lines, where the parser lost its way. */
    private boolean tellsMore(Problem unread) {
        return problems.stream().noneMatch(told -> told.place().equals(unread.place())
                && (!unread.rule().isEmpty() && told.rule().equals(unread.rule())
                || Math.abs(told.line() - unread.line()) <= 2));
    }

    /** A pattern of some rule. */
    record Pattern(ParsedFile file, Block block, WhenLint.Seen seen) {
    }

    private static boolean declares(ParsedFile file) {
        return file.file().area().equals(RuleFolder.FACTS);
    }

    private void file(ParsedFile file, List<Pattern> patterns) {
        folder(file);
        for (RuleDescr descr : file.descr().getRules()) {
            Optional<Block> block = file.block(descr);
            block.ifPresent(there -> {
                new NoteLint(file, there, descr, words, problems).check();
                group(file, there, descr);
            });
        }
        for (Block block : file.blocks().stream().filter(file::whole).toList()) {
            List<WhenLint.Seen> seen = new ArrayList<>();
            Vocabulary.Variables variables = new WhenLint(file.text(), block, words, problems, seen::add).check();
            seen.forEach(one -> patterns.add(new Pattern(file, block, one)));
            new AgreeLint(words, problems).check(file, block, seen);
            new ThenLint(file.text(), block, words, variables, problems).check();
        }
    }

    private void folder(ParsedFile file) {
        RuleFile source = file.file();
        if (source.phase().isEmpty()) {
            tell(file, 0, "move this file into the folder of a phase, such as rules/" + (source.area().isEmpty()
                    ? "…" : source.area()) + "/assign; phases are " + String.join(", ", Phases.ORDER));
        } else if (!Phases.ORDER.contains(source.phase())) {
            tell(file, 0, "the folder " + source.phase() + " is no phase"
                    + Nearest.hint(source.phase(), Phases.ORDER) + "; phases are " + String.join(", ", Phases.ORDER));
        } else if (!file.blocks().isEmpty() && !file.text().packageName().equals(source.packageName())) {
            int at = Math.max(0, file.text().find("package", 0, file.text().code().length()));
            tell(file, at, "write package " + source.packageName() + " for a file in this folder");
        }
        if (!file.descr().getTypeDeclarations().isEmpty()) {
            tell(file, Math.max(0, file.text().find("declare", 0, file.text().code().length())),
                    "declare fact types in rules/facts, not here");
        }
    }

    private void group(ParsedFile file, Block block, RuleDescr descr) {
        if (descr.getAttributes().containsKey("agenda-group")) {
            int at = file.text().find("agenda-group", block.start(), block.when());
            problems.add(file.text().at(Math.max(at, block.start()), block.name(), "the folder says which phase a rule"
                    + " belongs to; take agenda-group away"));
        }
    }

    private void tell(ParsedFile file, int at, String message) {
        problems.add(file.text().at(at, "", message));
    }
}
