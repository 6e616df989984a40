package org.caret.rules;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.caret.notice.Nearest;

/** Checks what a rule says behind then: exactly one decision, with what it takes. */
final class ThenLint {

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
            String hint = Nearest.hint(type.text(), words.made());
            tell(type.at(), words.row(type.text()) ? "rules cannot make a " + type.text() + ", it comes from the"
                    + " export; write a decision or a concept" : "there is no decision or concept " + type.text()
                    + (hint.isEmpty() ? "; decisions are " + String.join(", ", Vocabulary.DECISIONS.keySet()) : hint));
        }
        int open = 6;
        int close = closing(open);
        if (!token(open).is("(") || close < 0) {
            tell(type.at(), "write brackets behind " + type.text() + ", with what it takes between them");
            return;
        }
        int before = problems.size();
        List<Operand> arguments = arguments(open, close);
        boolean read = problems.size() == before;
        rest(close);
        if (read && words.made().contains(type.text())) {
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
            tell(expressions.peek().at(), expressions.peek().text() + " is not expected here; write a comma between"
                    + " two parts of a decision");
        }
        return arguments;
    }

    private void rest(int close) {
        if (!token(close + 1).is(")")) {
            tell(at(close + 1), "the bracket of out.decide( is not closed here");
        } else if (!token(close + 2).is(";")) {
            tell(token(close + 1).end(), "write a semicolon behind the decision");
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
            tell(type.at(), "write " + type.text() + Vocabulary.TAKES.get(type.text()) + ", not "
                    + arguments.stream().map(given -> given.kind().words())
                            .collect(Collectors.joining(", ", "(", ")")));
        }
        named(decision, arguments);
    }

    private boolean fits(Constructor<?> way, List<Operand> arguments) {
        Class<?>[] types = way.getParameterTypes();
        int fixed = way.isVarArgs() ? types.length - 1 : types.length;
        if (arguments.size() < fixed || arguments.size() > fixed && !way.isVarArgs()) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            String wanted = types[i].getSimpleName();
            Operand given = arguments.get(i);
            boolean other = switch (wanted) {
                case "SourceRow" -> given.kind() == Kind.ROW && !words.row(given.type());
                case "Candidate", "Stop" -> given.kind() == Kind.ROW && !given.type().equals(wanted);
                default -> false;
            };
            if (other || !given.kind().meets(Kind.of(wanted))) {
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
            boolean beside = text.packageName().endsWith("." + Phases.AGREE);
            expressions.layoutField(name, beside ? words.generated().elsewhere() : words.generated().fields());
        } else if (first.equals("field") && words.row(arguments.get(0).type())) {
            column(arguments.get(0).type(), name);
        } else if (first.equals("slot") && !words.slots().isEmpty()
                && !words.slots().contains(name.path().replace("\"", ""))) {
            String slot = name.path().replace("\"", "");
            tell(name.at(), "the layout has no slot " + slot + Nearest.hint(slot, words.slots())
                    + "; its sources begin with one");
        }
    }

    private void column(String row, Operand literal) {
        String name = literal.path().replace("\"", "");
        if (words.type(row, name).isEmpty()) {
            tell(literal.at(), row + " has no field " + name + Nearest.hint(name, words.fields().get(row).keySet()));
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
            String wanted = words.type(type.text(), parts.get(i));
            Operand given = arguments.get(i);
            boolean rows = Kind.of(wanted) == Kind.ROW && given.kind() == Kind.ROW;
            if (rows && !wanted.equals(given.type())) {
                tell(given.at(), parts.get(i) + " of " + type.text() + " is a row of " + wanted + "; this is one of "
                        + given.type());
            } else if (!given.kind().meets(Kind.of(wanted))) {
                tell(given.at(), parts.get(i) + " of " + type.text() + " is " + Kind.of(wanted).words() + "; this is "
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
