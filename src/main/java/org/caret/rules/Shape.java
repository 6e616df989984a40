package org.caret.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for the words that every rule needs, rule, when, then and end, and for brackets and quotes left open. */
final class Shape {

    private static final Pattern PART = Pattern.compile("[\\w$][\\w$-]*|[()\\[\\]{}]|\"[^\"\\n]*\"");
    private static final Map<String, String> CLOSES = Map.of(")", "(", "]", "[", "}", "{");

    private final RuleText text;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private String in = "";
    private String name = "";
    private int start;
    private int named;
    private int when;
    private int then;

    private Shape(RuleText text) {
        this.text = text;
    }

    /** The rules of a file, and what keeps them from being read. */
    static Shape of(RuleText text) {
        Shape shape = new Shape(text);
        for (int offset : text.unclosed()) {
            boolean comment = text.file().text().charAt(offset) == '/';
            shape.problems.add(text.at(offset, "", comment ? "this comment does not end; write */ behind it"
                    : "this quotation mark is not closed on its line"));
        }
        if (shape.problems.isEmpty()) {
            Matcher part = PART.matcher(text.code());
            while (part.find()) {
                shape.part(part.group(), part.start());
            }
            shape.over(text.code().stripTrailing().length());
        }
        return shape;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Block> blocks() {
        return blocks;
    }

    private void part(String part, int at) {
        boolean member = at > 0 && text.code().charAt(at - 1) == '.';
        if (part.length() == 1 && "([{".contains(part)) {
            open.push(at);
        } else if (CLOSES.containsKey(part)) {
            close(part, at);
        } else if (!member) {
            word(part, at);
        }
    }

    private void close(String part, int at) {
        if (open.isEmpty()) {
            tell(at, "this \"" + part + "\" closes nothing; take it away, or open a bracket before it");
        } else if (!CLOSES.get(part).equals(text.code().substring(open.peek(), open.peek() + 1))) {
            tell(at, "this \"" + part + "\" does not fit the bracket that is open");
            open.pop();
        } else {
            open.pop();
        }
    }

    private void word(String word, int at) {
        boolean first = text.code().substring(text.code().lastIndexOf('\n', at) + 1, at).isBlank();
        if (word.equals("rule") && first) {
            over(at);
            begin(at);
        } else if ((word.equals("declare") || word.equals("query")) && first) {
            over(at);
            in = word;
            start = at;
        } else if (word.equals("when") && in.equals("rule")) {
            bracketsClosed();
            in = "when";
            when = at;
        } else if (word.equals("then") && (in.equals("rule") || in.equals("when"))) {
            if (in.equals("rule")) {
                tell(at, "the word when is missing before then");
                when = at;
            }
            bracketsClosed();
            in = "then";
            then = at;
        } else if (word.equals("end") && !in.isEmpty()) {
            end(at);
        }
    }

    private void begin(int at) {
        in = "rule";
        start = at;
        Matcher quoted = Pattern.compile("\\G\\s*\"([^\"\\n]*)\"").matcher(text.file().text());
        boolean found = quoted.find(at + "rule".length());
        name = found ? quoted.group(1) : "";
        named = found ? quoted.start(1) - 1 : at;
        if (name.isBlank()) {
            tell(at, "give the rule a name in quotes: a sentence that is true when it fires");
        }
    }

    private void end(int at) {
        bracketsClosed();
        if (in.equals("then")) {
            blocks.add(new Block(name, start, named, when, then, at));
        } else if (in.equals("when") || in.equals("rule")) {
            tell(at, "the rule ends without the word then and a decision");
        }
        in = "";
        name = "";
    }

    /** What is under way ends here, although its end was not written. */
    private void over(int at) {
        bracketsClosed();
        if (!in.isEmpty()) {
            tell(start, "the word end is missing behind "
                    + (in.equals("declare") || in.equals("query") ? "this " + in : "this rule"));
        }
        in = "";
        name = "";
    }

    private void bracketsClosed() {
        if (!open.isEmpty()) {
            tell(open.peekLast(), "this bracket is not closed");
            open.clear();
        }
    }

    private void tell(int at, String message) {
        problems.add(text.at(at, name, message));
    }
}
