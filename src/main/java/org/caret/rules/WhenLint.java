package org.caret.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private final Deque<Scope> scopes = new ArrayDeque<>();

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
            scope(i);
            boolean opens = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
            boolean member = i > 0 && (tokens.get(i - 1).is(".") || tokens.get(i - 1).is("new"));
            if (opens && token.isName() && !member && !token.isVariable() && !GROUPS.contains(token.text())) {
                int close = closing(i + 1);
                boolean known = words.fields().containsKey(token.text());
                if (known || token.isType() || !function(i)) {
                    pattern(i, token, tokens.subList(i + 2, close));
                    i = close;
                } else if (tokens.get(i - 1).is(":") && tokens.get(i - 2).isVariable()) {
                    variables.put(tokens.get(i - 2).text(), Operand.unknown(token));
                }
            } else if (token.isType() && !member && !opens && words.fields().containsKey(token.text())) {
                tell(token, "write brackets behind the fact: " + token.text() + "()");
            }
        }
        scope(tokens.size());
        return variables;
    }

    /** The names that were known before a not or exists, and where it ends. */
    private record Scope(int last, Set<String> names) {
    }

    private void scope(int i) {
        while (!scopes.isEmpty() && i > scopes.peek().last()) {
            variables.keep(scopes.pop().names());
        }
        if (i < tokens.size() && (tokens.get(i).is("not") || tokens.get(i).is("exists"))) {
            int open = i + 1;
            while (open < tokens.size() && !tokens.get(open).is("(")) {
                open++;
            }
            scopes.push(new Scope(Math.min(closing(open), tokens.size() - 1), Set.copyOf(variables.names())));
        }
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
            String hint = Nearest.hint(type.text(), words.fields().keySet());
            tell(type, "there is no fact " + type.text() + (hint.isEmpty() ? "; facts are declared in rules/facts"
                    : hint));
        }
        boolean bare = i > 0 && tokens.get(i - 1).isVariable();
        if (bare) {
            tell(type, "write a colon before the fact: " + tokens.get(i - 1).text() + " : " + type.text() + "(…)");
        }
        if (bare || i > 1 && (tokens.get(i - 1).is(":") || tokens.get(i - 1).is("="))) {
            String known = words.fields().containsKey(type.text()) ? type.text() : "";
            named(tokens.get(bare ? i - 1 : i - 2), new Operand(known, type.text(), type.at(), false, false));
        }
        seen.accept(new Seen(type.text(), type.at(), inside));
        if (!words.fields().containsKey(type.text())) {
            unknownPattern(inside);
            return;
        }
        Set<String> tested = tested(inside);
        int from = 0;
        for (int comma : commas(inside)) {
            if (comma > from) {
                constraint(type.text(), inside.subList(from, comma), tested);
            } else if (comma < inside.size()) {
                tell(inside.get(comma), "this comma stands too much; take it away, or write a condition before it");
            } else if (comma > 0) {
                tell(inside.get(comma - 1), "this comma stands too much; take it away, or write a condition behind it");
            }
            from = comma + 1;
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
        } else if (variables.get(name.text()) != null && tokens.stream().noneMatch(token -> token.is("or"))) {
            tell(name, name.text() + " is named already in this rule; choose another name");
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

    /** Where the commas between conditions stand, and the end of all. */
    private static List<Integer> commas(List<Token> inside) {
        List<Integer> commas = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < inside.size(); i++) {
            Token token = inside.get(i);
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                commas.add(i);
            }
        }
        commas.add(inside.size());
        return commas;
    }

    private void tell(Token at, String message) {
        problems.add(text.at(at.at(), block.name(), message));
    }
}
