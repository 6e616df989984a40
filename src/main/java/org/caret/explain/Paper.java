package org.caret.explain;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.Map;
import org.caret.explain.Explanation.RuleRef;
import org.caret.notice.Words;

/** Plain text that is wrapped at 100 columns. Remembers the rules it named. */
final class Paper {

    private static final int WIDTH = 100;
    private static final Words WORDS = Words.of("org.caret.explain.messages");

    private final PrintWriter to;
    private final Map<String, RuleRef> named = new TreeMap<>();

    Paper(PrintWriter to) {
        this.to = to;
    }

    /** The sentence of a key; numbers are written plainly. */
    String text(String key, Object... parts) {
        return WORDS.text(key, Arrays.stream(parts).map(String::valueOf).toArray());
    }

    /** A rule by its id, its sentence and its source. */
    String rule(RuleRef rule) {
        named.put(rule.id(), rule);
        return rule.source().isEmpty() ? text("rule", rule.id(), rule.name())
                : text("rule.source", rule.id(), rule.name(), rule.source());
    }

    /** Prints a sentence of a key, so many columns in; its further lines two columns more. */
    void say(int in, String key, Object... parts) {
        line(in, text(key, parts));
    }

    void line(int in, String text) {
        String indent = " ".repeat(in);
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH && line.toString().strip().length() > 0) {
                to.println(line.toString().stripTrailing());
                line = new StringBuilder(indent).append("  ");
            }
            line.append(word).append(' ');
        }
        to.println(line.toString().stripTrailing());
    }

    void gap() {
        to.println();
    }

    /** Where the rules named so far stand. */
    void where() {
        if (named.values().stream().anyMatch(rule -> rule.line() > 0)) {
            say(0, "where");
            int width = named.keySet().stream().mapToInt(String::length).max().orElse(0);
            named.values().forEach(rule -> say(2, "where.one", rule.id() + " ".repeat(width - rule.id().length()),
                    rule.file(), rule.line()));
            gap();
        }
    }
}
