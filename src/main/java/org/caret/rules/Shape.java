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

    private static final Pattern PART = Pattern.compile("[\\w$][\\w$-]*|[()\\[\\]{}“”„‘’«»]|\"[^\"\\n]*\"");
    /** What is under way when its first word is missing. */
    private static final String LOST = "lost";
    private static final String CURLY = "“”„‘’«»";
    private static final Map<Character, String> CLOSED_BY = Map.of('(', ")", '[', "]", '{', "}");
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
    /** Where a decision stands before then. */
    private int out = -1;
    /** The line on which a curly quotation mark was told last. */
    private int curly;

    private Shape(RuleText text) {
        this.text = text;
    }

    /** The rules of a file, and what keeps them from being read. */
    static Shape of(RuleText text) {
        Shape shape = new Shape(text);
        for (int offset : text.unclosed()) {
            boolean comment = text.file().text().charAt(offset) == '/';
            shape.problems.add(text.at(offset, "", comment ? "this comment does not end; write */ behind it"
                    : "this quotation mark is not closed on its line; write another one behind the text"));
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
        } else if (CURLY.contains(part)) {
            curly(at);
        } else if (!member) {
            word(part, at);
        }
    }

    /** Told once on a line: they come in pairs. */
    private void curly(int at) {
        if (curly != text.line(at)) {
            tell(at, "this quotation mark is a curly one; write the straight one, \"");
        }
        curly = text.line(at);
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
        } else if (word.equals("when") && in.isEmpty() && first) {
            tell(at, "the word rule, with a name in quotes behind it, is missing above this when");
            in = LOST;
            start = at;
        } else if (word.equals("when") && in.equals("rule")) {
            bracketsClosed();
            in = "when";
            when = at;
        } else if (word.equals("then") && (in.equals("rule") || in.equals("when"))) {
            if (in.equals("rule")) {
                tell(at, "the word when is missing before then; write it above the first fact");
                when = at;
            }
            bracketsClosed();
            in = "then";
            then = at;
        } else if (word.equals("out") && in.equals("when") && first) {
            out = at;
        } else if (word.equals("end") && (first || !in.isEmpty())) {
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
        if (in.equals("declare") && text.code().substring(at + "end".length()).stripLeading().startsWith(":")) {
            tell(at, "the word end is taken by the rule language; choose another name");
            return;
        }
        if (in.isEmpty()) {
            tell(at, "this end closes nothing; take it away");
        } else if (in.equals("then")) {
            blocks.add(new Block(name, start, named, when, then, at));
        } else if (in.equals("when") || in.equals("rule")) {
            tell(out > start ? out : at, out > start ? "the word then is missing before this decision"
                    : "the word then, and a decision behind it, are missing before this end");
        }
        in = "";
        name = "";
    }

    /** What is under way ends here, although its end was not written. */
    private void over(int at) {
        bracketsClosed();
        if (!in.isEmpty() && !in.equals(LOST)) {
            tell(start, "the word end is missing behind "
                    + (in.equals("declare") ? "this declaration" : in.equals("query") ? "this query" : "this rule"));
        }
        in = "";
        name = "";
    }

    private void bracketsClosed() {
        if (!open.isEmpty()) {
            tell(open.peekLast(), "this bracket is not closed; write "
                    + CLOSED_BY.get(text.code().charAt(open.peekLast())) + " where it ends");
            open.clear();
        }
    }

    private void tell(int at, String message) {
        problems.add(text.at(at, name, message));
    }
}
