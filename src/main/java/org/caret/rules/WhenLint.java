package org.caret.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.caret.notice.Nearest;

/** Checks what a rule says behind when: facts, their fields, and what they are compared with. */
final class WhenLint {

    private static final Set<String> GROUPS = Set.of("not", "exists", "and", "or", "forall", "accumulate", "collect",
            "from", "eval", "in", "over", "entry");

    private final RuleText text;
    private final Block block;
    private final Vocabulary words;
    private final Vocabulary.Variables variables = new Vocabulary.Variables();
    private final List<Problem> problems;
    private final List<Token> tokens;
    private final Consumer<Seen> seen;

    /** A pattern of the rule: its fact, and the constraints between its brackets. */
    record Seen(String fact, int at, List<Token> constraints) {
    }

    WhenLint(RuleText text, Block block, Vocabulary words, List<Problem> problems, Consumer<Seen> seen) {
        this.text = text;
        this.block = block;
        this.words = words;
        this.problems = problems;
        this.seen = seen;
        this.tokens = Token.of(text, block.when() + "when".length(), block.then());
    }

    /** The variables that the rule names. */
    Vocabulary.Variables check() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean opens = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
            boolean member = i > 0 && (tokens.get(i - 1).is(".") || tokens.get(i - 1).is("new"));
            if (opens && token.isName() && !member && !token.isVariable() && !GROUPS.contains(token.text())) {
                int close = closing(i + 1);
                boolean known = words.fields().containsKey(token.text());
                if (known || token.isType() || !function(i)) {
                    pattern(i, token, tokens.subList(i + 2, close));
                    i = close;
                }
            } else if (token.isType() && !member && !opens && words.fields().containsKey(token.text())) {
                tell(token, "write brackets behind the fact: " + token.text() + "()");
            }
        }
        return variables;
    }

    /** True for a function of accumulate, such as count(1). */
    private boolean function(int i) {
        for (int j = i; j > 0; j--) {
            if (tokens.get(j).is("accumulate")) {
                return true;
            }
        }
        return false;
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    private void pattern(int i, Token type, List<Token> inside) {
        if (!words.fields().containsKey(type.text())) {
            tell(type, "there is no fact " + type.text() + Nearest.hint(type.text(), words.fields().keySet()));
        }
        if (i > 1 && (tokens.get(i - 1).is(":") || tokens.get(i - 1).is("="))) {
            named(tokens.get(i - 2), new Operand(type.text(), type.text(), type.at(), false, false));
        }
        seen.accept(new Seen(type.text(), type.at(), inside));
        if (!words.fields().containsKey(type.text())) {
            unknownPattern(inside);
            return;
        }
        Set<String> tested = tested(inside);
        List<List<Token>> constraints = split(inside);
        for (List<Token> constraint : constraints) {
            if (!constraint.isEmpty()) {
                constraint(type.text(), constraint, tested);
            } else if (constraints.size() > 1) {
                tell(inside.isEmpty() ? type : inside.get(inside.size() - 1), "a comma stands too much, or a condition"
                        + " is missing beside it");
            }
        }
    }

    /** The names in a pattern whose fact is not known count as given, so that one mistake is told once. */
    private void unknownPattern(List<Token> inside) {
        for (int i = 0; i + 1 < inside.size(); i++) {
            if (inside.get(i).isVariable() && inside.get(i + 1).is(":")) {
                variables.put(inside.get(i).text(), Operand.unknown(inside.get(i)));
            }
        }
    }

    private void named(Token name, Operand value) {
        if (!name.isVariable()) {
            tell(name, "begin the name with $, as in $" + name.text());
        }
        variables.put(name.text(), value);
    }

    private void constraint(String fact, List<Token> constraint, Set<String> tested) {
        List<Token> rest = constraint;
        if (constraint.size() > 1 && constraint.get(0).isName() && constraint.get(1).is(":")) {
            Token name = constraint.get(0);
            rest = constraint.subList(2, constraint.size());
            List<Problem> unheard = new ArrayList<>();
            Expressions bound = new Expressions(text, block.name(), words, variables, unheard);
            bound.over(rest, fact);
            Operand value = bound.sum();
            boolean bare = rest.stream().allMatch(token -> token.isName() || token.is("."));
            named(name, new Operand(value.type(), value.path(), value.at(),
                    bare && value.nullable() && !tested.contains(value.path()), false));
        }
        Expressions expressions = new Expressions(text, block.name(), words, variables, problems);
        expressions.over(rest, fact);
        new Comparisons(expressions, tested).check();
    }

    /** Fields and names that the pattern, or the rule so far, tests for null. */
    private Set<String> tested(List<Token> inside) {
        Set<String> tested = new HashSet<>();
        for (int i = 2; i < inside.size(); i++) {
            boolean test = inside.get(i).is("null") && (inside.get(i - 1).is("!=") || inside.get(i - 1).is("=="));
            if (test) {
                tested.add(path(inside, i - 2));
            }
        }
        return tested;
    }

    private static String path(List<Token> inside, int last) {
        StringBuilder path = new StringBuilder(inside.get(last).text());
        for (int i = last; i >= 2 && inside.get(i - 1).is("."); i -= 2) {
            path.insert(0, inside.get(i - 2).text() + ".");
        }
        return path.toString();
    }

    private static List<List<Token>> split(List<Token> inside) {
        List<List<Token>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int depth = 0;
        for (Token token : inside) {
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(token);
            }
        }
        return parts;
    }


    private void tell(Token at, String message) {
        problems.add(text.at(at.at(), block.name(), message));
    }
}
