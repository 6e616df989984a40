package org.caret.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.time.AcademicYear;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The rules of one record type that are in force in one academic year, ready for the compiler.
 * texts: path to text; groups: agenda groups in their order; rules: by id.
 */
public record RuleSet(Map<String, String> texts, List<String> groups, Map<String, Rule> rules, FactModel model) {

    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([\\w.]+)(?:\\s*;)?");
    private static final Pattern DECIDE = Pattern.compile("\\bout\\s*\\.\\s*decide\\s*\\(");
    private static final String PREAMBLE = "; import facts.*; import org.caret.rules.decision.*;"
            + " import java.time.LocalDate; import java.util.List; global org.caret.rules.Out out;"
            + " global org.caret.rules.Shown layout; agenda-group \"%s\"";

    /**
     * Chooses and prepares the rules. folders: those of the record type, beside facts; generated: declarations made
     * from sheets.
     * Errors: a refusal listing every problem of the files that count.
     */
    public static RuleSet of(List<RuleFile> files, Collection<String> folders, AcademicYear year, Generated generated) {
        List<ParsedFile> parsed = parse(files, folders);
        FactModel model = model(parsed, generated);
        List<Problem> problems = RuleLint.problems(parsed, model, generated);
        if (!problems.isEmpty()) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, problems.stream().map(Problem::toString)
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        return prepared(parsed, year, generated, model);
    }

    /** The same without looking for problems. */
    static RuleSet prepared(List<ParsedFile> parsed, AcademicYear year, Generated generated, FactModel model) {
        Map<String, String> texts = new TreeMap<>(Map.of("facts/generated.drl", generated.text()));
        Map<String, Rule> rules = new TreeMap<>();
        parsed.forEach(file -> prepare(file, year, texts, rules));
        List<String> groups = rules.values().stream().map(rule -> rule.file().group()).distinct()
                .sorted(Phases.GROUPS).toList();
        return new RuleSet(texts, groups, rules, model);
    }

    /** Every problem in the files that a record type's rules are made of, in order of place. */
    public static List<Problem> problems(List<RuleFile> files, Collection<String> folders, Generated generated) {
        List<ParsedFile> parsed = parse(files, folders);
        return RuleLint.problems(parsed, model(parsed, generated), generated);
    }

    /** The files that a record type's rules are made of: facts and its folders, each parsed. */
    static List<ParsedFile> parse(List<RuleFile> files, Collection<String> folders) {
        return files.stream().filter(file -> file.area().equals(RuleFolder.FACTS) || folders.contains(file.area()))
                .map(ParsedFile::of).toList();
    }

    /** The facts that the files and the sheets declare. */
    static FactModel model(List<ParsedFile> parsed, Generated generated) {
        List<ParsedFile> all = new ArrayList<>(parsed);
        all.add(ParsedFile.of(new RuleFile("facts/generated.drl", generated.text(), "the sheets")));
        return FactModel.of(all);
    }

    private static void prepare(ParsedFile file, AcademicYear year, Map<String, String> texts, Map<String,
            Rule> rules) {
        StringBuilder text = new StringBuilder(file.file().text());
        boolean facts = file.file().area().equals(RuleFolder.FACTS);
        List<RuleDescr> backwards = file.descr().getRules().stream()
                .sorted(Comparator.comparingInt(RuleDescr::getStartCharacter).reversed()).toList();
        boolean any = facts;
        for (RuleDescr descr : backwards) {
            Rule rule = file.rule(descr);
            if (rule.window().contains(year.firstDay())) {
                rules.put(rule.id(), rule);
                name(text, file.text().code(), descr, rule.id());
                any = true;
            } else {
                blank(text, descr);
            }
        }
        if (any) {
            texts.put(file.file().path(), facts ? text.toString() : opened(text, file));
        }
    }

    /** Puts the imports, globals and group that every rule file shares behind its package, on the same line. */
    private static String opened(StringBuilder text, ParsedFile file) {
        Matcher statement = PACKAGE.matcher(file.text().code());
        return statement.find() ? text.replace(statement.end(1), statement.end(), String.format(PREAMBLE,
                file.file().group())).toString() : text.toString();
    }

    private static void name(StringBuilder text, String code, RuleDescr descr, String id) {
        Matcher decide = DECIDE.matcher(code);
        if (decide.find(descr.getStartCharacter()) && decide.end() <= descr.getEndCharacter()) {
            text.insert(decide.end(), "\"" + id + "\", ");
            text.insert(decide.start(), "out.begins(\"" + id + "\"); ");
        }
    }

    private static void blank(StringBuilder text, RuleDescr descr) {
        for (int i = descr.getStartCharacter(); i <= Math.min(descr.getEndCharacter(), text.length() - 1); i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                text.setCharAt(i, ' ');
            }
        }
    }

    /** Where the file of a path lies, as users know it. */
    String place(String path) {
        return rules.values().stream().map(Rule::file).filter(file -> file.path().equals(path)).map(RuleFile::place)
                .findFirst().orElse("rules/" + path);
    }

    /** All that the compiled rules depend on, for the key of the cache. */
    byte[] identity() {
        return texts.toString().getBytes(StandardCharsets.UTF_8);
    }
}
