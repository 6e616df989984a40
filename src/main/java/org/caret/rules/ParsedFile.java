package org.caret.rules;

import java.util.ArrayList;
import java.util.List;
import org.caret.mapping.Window;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** A rule file and what the parser saw in it; problems is empty when it could be read. */
record ParsedFile(RuleFile file, PackageDescr descr, List<Problem> problems) {

    static ParsedFile of(RuleFile file) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr descr = parser.parse(false, file.text());
            List<Problem> problems = new ArrayList<>();
            for (DroolsError error : parser.getErrors()) {
                problems.add(Problem.syntax(file, error.getLines().length > 0 ? error.getLines()[0] : 0,
                        error.getMessage()));
            }
            if (descr == null && problems.isEmpty()) {
                problems.add(Problem.syntax(file, 1, "the file could not be read as rules"));
            }
            return new ParsedFile(file, descr == null ? new PackageDescr() : descr, problems);
        } catch (DroolsParserException | RuntimeException unreadable) {
            return new ParsedFile(file, new PackageDescr(), List.of(Problem.syntax(file, 1,
                    "the file could not be read as rules; look for a quote or a bracket that is not closed")));
        }
    }

    List<Rule> rules() {
        return descr.getRules().stream().map(this::rule).toList();
    }

    Rule rule(RuleDescr descr) {
        Window window = Window.parse(note(descr, "from"), note(descr, "until")).orElse(Window.ALWAYS);
        return new Rule(note(descr, "id"), descr.getName(), note(descr, "source"), note(descr, "sets"), window,
                note(descr, "follows"), file, descr.getLine());
    }

    /** The value of an annotation without its quotes; "" when the rule has none of that name. */
    static String note(org.drools.drl.ast.descr.AnnotatedBaseDescr descr, String name) {
        AnnotationDescr annotation = descr.getAnnotation(name);
        Object value = annotation == null ? null : annotation.getSingleValue();
        return value == null ? "" : unquoted(value.toString());
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
