package org.caret.rules;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caret.notice.Nearest;

/** Checks what a rule says behind then: exactly one decision, with what it takes. */
final class ThenLint {

    private static final Map<String, String> FORMS = Map.of("Excluded", "Excluded($c, \"reason\", 3)",
            "Chosen", "Chosen($c, \"slot\", $row, 1)", "Assigned", "Assigned($c, \"field\", $value, 1)",
            "Finding", "Finding($c, \"field\", \"message\")", "Stop", "Stop($row, 1, \"reason\")",
            "Candidate", "Candidate($row.getSourcedId(), $row)", "Refused", "Refused(\"option\", \"reason\")");

    private final RuleText text;
    private final Block block;
    private final Vocabulary words;
    private final Vocabulary.Variables variables;
    private final List<Problem> problems;
    private final List<Token> tokens;

    ThenLint(RuleText text, Block block, Vocabulary words, Vocabulary.Variables variables, List<Problem> problems) {
        this.text = text;
        this.block = block;
        this.words = words;
        this.variables = variables;
        this.problems = problems;
        this.tokens = Token.of(text, block.then() + "then".length(), block.end());
    }

    void check() {
        if (tokens.isEmpty()) {
            tell(block.then(), "behind then stands nothing; write one out.decide(new …);");
            return;
        }
        int odd = firstOdd("out", ".", "decide", "(", "new");
        if (odd >= 0) {
            tell(at(odd), "write exactly one out.decide(new …); behind then, and nothing else");
            return;
        }
        Token type = token(5);
        if (!words.made().contains(type.text())) {
            tell(type.at(), "there is no decision or concept " + type.text() + Nearest.hint(type.text(),
                    words.made()));
        }
        int open = 6;
        int close = closing(open);
        if (!token(open).is("(") || close < 0) {
            tell(type.at(), "write brackets behind " + type.text() + ", with what it takes between them");
            return;
        }
        List<Operand> arguments = arguments(open, close);
        rest(close);
        if (words.made().contains(type.text())) {
            takes(type, arguments);
        }
    }

    private int firstOdd(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!token(i).is(expected[i])) {
                return i;
            }
        }
        return -1;
    }

    private List<Operand> arguments(int open, int close) {
        Expressions expressions = new Expressions(text, block.name(), words, variables, problems);
        expressions.over(tokens.subList(open, close + 1), "");
        List<Operand> arguments = expressions.arguments();
        if (expressions.more()) {
            tell(expressions.peek().at(), "\"" + expressions.peek().text() + "\" is not expected here; write a comma"
                    + " between two parts of a decision");
        }
        return arguments;
    }

    private void rest(int close) {
        if (!token(close + 1).is(")")) {
            tell(at(close + 1), "the bracket of out.decide( is not closed here");
        } else if (!token(close + 2).is(";")) {
            tell(at(close + 2), "write a semicolon behind the decision");
        } else if (close + 3 < tokens.size()) {
            tell(at(close + 3), "write exactly one out.decide(new …); behind then, and nothing else");
        }
    }

    private void takes(Token type, List<Operand> arguments) {
        Class<?> decision = Vocabulary.DECISIONS.get(type.text());
        if (decision == null) {
            concept(type, arguments);
            return;
        }
        if (Arrays.stream(decision.getConstructors()).noneMatch(way -> fits(way, arguments))) {
            tell(type.at(), "write it like " + FORMS.get(type.text()) + "; what stands in these brackets does not fit");
        }
        named(decision, arguments);
    }

    private static boolean fits(Constructor<?> way, List<Operand> arguments) {
        Class<?>[] types = way.getParameterTypes();
        int fixed = way.isVarArgs() ? types.length - 1 : types.length;
        if (arguments.size() < fixed || arguments.size() > fixed && !way.isVarArgs()) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            Kind wanted = Kind.of(types[i].getSimpleName());
            if (!arguments.get(i).kind().meets(wanted) && wanted != Kind.ROW
                    || wanted == Kind.ROW && arguments.get(i).kind() == Kind.TEXT) {
                return false;
            }
        }
        return true;
    }

    /** A decision's second part may name a field of the layout or a slot. */
    private void named(Class<?> decision, List<Operand> arguments) {
        if (arguments.size() < 2 || !arguments.get(1).literal() || arguments.get(1).kind() != Kind.TEXT) {
            return;
        }
        Operand name = arguments.get(1);
        String first = decision.getRecordComponents()[1].getName();
        boolean candidate = arguments.get(0).type().equals("Candidate");
        if (first.equals("field") && candidate) {
            Expressions expressions = new Expressions(text, block.name(), words, variables, problems);
            expressions.layoutField(name);
        } else if (first.equals("slot") && !words.slots().isEmpty()
                && !words.slots().contains(name.path().replace("\"", ""))) {
            String slot = name.path().replace("\"", "");
            tell(name.at(), "the layout has no slot " + slot + Nearest.hint(slot, words.slots())
                    + "; its sources begin with one");
        }
    }

    private void concept(Token type, List<Operand> arguments) {
        List<String> parts = words.parts(type.text());
        if (parts.size() != arguments.size()) {
            tell(type.at(), "write " + type.text() + "(" + String.join(", ", parts) + "); it takes " + parts.size()
                    + ", not " + arguments.size());
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            Kind wanted = Kind.of(words.type(type.text(), parts.get(i)));
            Operand given = arguments.get(i);
            if (!given.kind().meets(wanted)) {
                tell(given.at(), parts.get(i) + " of " + type.text() + " is " + wanted.words() + "; this is "
                        + given.kind().words());
            }
        }
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private Token token(int i) {
        return i < tokens.size() ? tokens.get(i) : Token.END;
    }

    private int at(int i) {
        return i < tokens.size() ? tokens.get(i).at() : block.end();
    }

    private void tell(int at, String message) {
        problems.add(text.at(at, block.name(), message));
    }
}
