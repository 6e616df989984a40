package org.caret.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caret.notice.Nearest;
import org.caret.time.AcademicYear;
import org.caret.time.Dates;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks rules against each other: ids and names are given once, and a rule begins where the one before it ends. */
final class RepeatLint {

    private final List<Problem> problems;
    private final Map<String, Rule> ids = new HashMap<>();
    private final Map<String, Rule> names = new HashMap<>();

    RepeatLint(List<Problem> problems) {
        this.problems = problems;
    }

    void check(List<ParsedFile> files) {
        each(files, this::once);
        if (files.stream().allMatch(ParsedFile::readable)) {
            each(files, this::follows);
        }
    }

    private interface Look {
        void at(ParsedFile file, Rule rule, Block block);
    }

    private static void each(List<ParsedFile> files, Look look) {
        for (ParsedFile file : files) {
            for (RuleDescr descr : file.descr().getRules()) {
                file.block(descr).ifPresent(block -> look.at(file, file.rule(descr), block));
            }
        }
    }

    private void once(ParsedFile file, Rule rule, Block block) {
        Rule sameId = rule.id().isEmpty() ? null : ids.putIfAbsent(rule.id(), rule);
        Rule sameName = names.putIfAbsent(file.file().packageName() + " " + rule.name(), rule);
        if (sameId != null) {
            tell(file, block, "id", "the id " + rule.id() + " is taken by " + told(sameId));
        }
        if (sameName != null) {
            problems.add(file.text().at(block.named(), block.name(), "the name is taken by "
                    + told(sameName)));
        }
    }

    private static String told(Rule rule) {
        return "rule \"" + rule.name() + "\" in " + rule.file().place() + ", line " + rule.line()
                + "; choose another";
    }

    private void follows(ParsedFile file, Rule rule, Block block) {
        if (rule.follows().isEmpty()) {
            return;
        }
        Rule before = ids.get(rule.follows());
        if (before == null) {
            tell(file, block, "follows", "there is no rule " + rule.follows()
                    + Nearest.hint(rule.follows(), ids.keySet()));
            return;
        }
        if (before.id().equals(rule.id())) {
            tell(file, block, "follows", "a rule cannot follow itself; name the older rule");
            return;
        }
        LocalDate expected = before.window().until().equals(Dates.OPEN) ? null
                : before.window().until().plusDays(1);
        LocalDate begins = rule.window().from();
        if (before.window().overlaps(rule.window())) {
            tell(file, block, "follows", "both this rule and " + rule.follows() + " are in force in some year; close"
                    + " the older one with @until");
        } else if (expected != null && begins.isAfter(expected)) {
            tell(file, block, "from", "neither this rule nor " + rule.follows() + " is in force in "
                    + AcademicYear.of(expected) + "; begin where the other ends");
        }
    }

    private void tell(ParsedFile file, Block block, String note, String message) {
        int found = file.text().find(note, block.named() + block.name().length(), block.when());
        problems.add(file.text().at(found > 0 ? found - 1 : block.start(), block.name(), message));
    }
}
