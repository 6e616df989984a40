package org.caret.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caret.mapping.Window;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A rule file and what the parser saw in it. blocks: where its rules stand; problems: what keeps it from being read,
 * unread: where the parser lost its way, which says little when something else is wrong there.
 */
record ParsedFile(RuleFile file, RuleText text, List<Block> blocks, PackageDescr descr, List<Problem> problems,
                  List<Problem> unread) {

    private static final Pattern PLACE = Pattern.compile("[Ll]ine (\\d+):(\\d+)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("input '([^']*)'");

    static ParsedFile of(RuleFile file) {
        RuleText text = RuleText.of(file);
        Shape shape = Shape.of(text);
        List<Problem> unread = new ArrayList<>();
        PackageDescr descr = null;
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            descr = parser.parse(false, file.text());
            if (shape.problems().isEmpty()) {
                parser.getErrors().forEach(error -> unread.add(syntax(text, shape.blocks(), error)));
            }
        } catch (DroolsParserException | RuntimeException unreadable) {
            descr = null;
        }
        if (descr == null && shape.problems().isEmpty() && unread.isEmpty()) {
            unread.add(text.at(0, "", "the file could not be read as rules; begin it with the word package"));
        }
        return new ParsedFile(file, text, shape.blocks(), descr == null ? new PackageDescr() : descr,
                shape.problems(), unread);
    }

    private static Problem syntax(RuleText text, List<Block> blocks, DroolsError error) {
        Matcher place = PLACE.matcher(error.getMessage());
        int offset = place.find() ? text.offset(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)) + 1)
                : text.offset(error.getLines().length > 0 ? error.getLines()[0] : 1, 1);
        Matcher input = INPUT.matcher(error.getMessage());
        String word = !input.find() ? "this" : input.group(1).equals("<eof>") ? "the end" : input.group(1);
        String rule = blocks.stream().filter(block -> block.holds(offset)).map(Block::name).findFirst().orElse("");
        return text.at(offset, rule, word + " is not expected here; look for a sign too many or too few on this line"
                + " or the one before");
    }

    /** True when nothing keeps the file from being read. */
    boolean readable() {
        return problems.isEmpty() && unread.isEmpty();
    }

    /** True when a rule's words, brackets and quotes are all there. */
    boolean whole(Block block) {
        return problems.stream().noneMatch(problem -> block.holds(text.offset(problem.line(), problem.column())));
    }

    List<Rule> rules() {
        return descr.getRules().stream().map(this::rule).toList();
    }

    Rule rule(RuleDescr descr) {
        Window window = Window.parse(note(descr, "from"), note(descr, "until")).orElse(Window.ALWAYS);
        return new Rule(note(descr, "id"), descr.getName(), note(descr, "source"), note(descr, "sets"), window,
                note(descr, "follows"), file, descr.getLine());
    }

    /** Where a rule stands in the file; empty when its shape is broken. */
    Optional<Block> block(RuleDescr descr) {
        return blocks.stream().filter(block -> block.name().equals(descr.getName())
                && block.holds(descr.getStartCharacter())).findFirst();
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
