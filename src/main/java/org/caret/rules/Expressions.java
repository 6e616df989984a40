package org.caret.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.caret.notice.Nearest;

/** Reads the expressions of one rule, token by token, and finds names that are not there. */
final class Expressions {

    private static final Set<String> CONSTANTS = Set.of("true", "false");
    private static final Set<String> COMPARING = Set.of("==", "!=", "<", "<=", ">", ">=", "&&", "||");

    private final RuleText text;
    private final String rule;
    private final Vocabulary words;
    private final Vocabulary.Variables variables;
    private final List<Problem> problems;
    private List<Token> tokens = List.of();
    private int next;
    /** The fact whose fields stand alone; "" after then. */
    private String fact = "";

    Expressions(RuleText text, String rule, Vocabulary words, Vocabulary.Variables variables,
                List<Problem> problems) {
        this.text = text;
        this.rule = rule;
        this.words = words;
        this.variables = variables;
        this.problems = problems;
    }

    void over(List<Token> some, String ofFact) {
        tokens = some;
        next = 0;
        fact = ofFact;
    }

    Token peek() {
        return next < tokens.size() ? tokens.get(next) : Token.END;
    }

    Token take() {
        Token token = peek();
        next++;
        return token;
    }

    boolean took(String word) {
        boolean is = peek().is(word);
        next += is ? 1 : 0;
        return is;
    }

    /** Leaves out what is left. */
    void skip() {
        next = tokens.size();
    }

    boolean more() {
        return next < tokens.size();
    }

    void tell(int at, String message) {
        problems.add(text.at(at, rule, message));
    }

    /** A value with comparisons and choices in it, as between the brackets of a decision. */
    private Operand whole() {
        Operand value = sum();
        while (COMPARING.contains(peek().text())) {
            Token sign = take();
            Operand right = sum();
            boolean same = sign.is("==") || sign.is("!=");
            if (fact.isEmpty() && same && value.kind() == Kind.TEXT && right.kind() == Kind.TEXT) {
                tell(sign.at(), "behind then, compare texts with equals, as in $x.getName().equals(\"a\")");
            }
            value = new Operand("boolean", value.path(), value.at(), false, false);
        }
        if (took("?")) {
            Operand yes = whole();
            took(":");
            Operand no = whole();
            return new Operand(yes.kind() == no.kind() ? yes.type() : "", yes.path(), yes.at(), false, false);
        }
        return value;
    }

    /** Sums and the like; joined to a text it is one. */
    Operand sum() {
        Operand left = primary();
        while (peek().is("+") || peek().is("-") || peek().is("*") || peek().is("/") || peek().is("%")) {
            take();
            Operand right = primary();
            boolean joined = left.kind() == Kind.TEXT || right.kind() == Kind.TEXT;
            left = new Operand(joined ? "String" : left.kind() == Kind.NUMBER ? "int" : "", left.path(), left.at(),
                    false, false);
        }
        return left;
    }

    private Operand primary() {
        Token token = take();
        if (token.is("(")) {
            Operand inner = whole();
            took(")");
            return calls(inner);
        }
        if (token.is("!") || token.is("-")) {
            return primary();
        }
        if (token.isText()) {
            return calls(Operand.literal("String", token));
        }
        if (token.isNumber() || CONSTANTS.contains(token.text()) || token.is("null")) {
            return Operand.literal(token.isNumber() ? "int" : token.is("null") ? "null" : "boolean", token);
        }
        return token.isName() ? path(token) : Operand.unknown(token);
    }

    private Operand path(Token first) {
        if (first.isVariable()) {
            Operand known = variables.get(first.text());
            if (known == null) {
                tell(first.at(), variables.hidden(first.text()) ? first.text() + " is named behind not or exists and"
                        + " means nothing outside; name it in a pattern of its own"
                        : "nothing is named " + first.text() + Nearest.hint(first.text(), variables.names())
                        + "; name it before, as in " + first.text() + " : field");
                return calls(Operand.unknown(first));
            }
            return calls(new Operand(known.type(), first.text(), first.at(), known.nullable(), false));
        }
        if (first.is("this")) {
            return calls(new Operand(fact, "this", first.at(), false, false));
        }
        boolean foreign = first.isType() && (peek().is(".") || peek().is("("));
        if (first.is("layout") || first.is("new") || foreign || !fact.isEmpty() && !words.fields().containsKey(fact)) {
            return calls(Operand.unknown(first));
        }
        if (fact.isEmpty()) {
            if (variables.get(first.text()) == null) {
                unnamed(first);
            }
            return calls(Operand.unknown(first));
        }
        return calls(field(fact, first, first.text()));
    }

    private void unnamed(Token name) {
        boolean variable = variables.get("$" + name.text()) != null;
        tell(name.at(), "nothing is named " + name.text() + (variable ? " (did you mean $" + name.text() + "?)" : "")
                + "; a name begins with $, a text stands in quotes");
    }

    private Operand field(String owner, Token name, String path) {
        String type = words.type(owner, name.text());
        if (type.isEmpty()) {
            boolean variable = variables.get("$" + name.text()) != null;
            String hint = variable ? " (did you mean $" + name.text() + "?)"
                    : Nearest.hint(name.text(), words.fields().get(owner).keySet());
            tell(name.at(), owner + " has no field " + name.text() + hint + (hint.isEmpty() && name.isType()
                    ? "; if it is a text, write \"" + name.text() + "\" in quotes" : ""));
        }
        return new Operand(type, path, name.at(), words.nullable(owner, name.text()), false);
    }

    /** What follows a value behind dots: fields of a row, and questions such as isEmpty(). */
    private Operand calls(Operand start) {
        Operand value = start;
        while (peek().is(".") && next + 1 < tokens.size()) {
            take();
            Token name = take();
            boolean call = peek().is("(");
            String path = value.path() + "." + name.text();
            if (call) {
                List<Operand> arguments = arguments();
                value = result(value, name, path, arguments);
            } else if (words.fields().containsKey(value.type())) {
                value = field(value.type(), name, path);
            } else {
                value = new Operand("", path, value.at(), false, false);
            }
        }
        return peek().is("(") && value.type().isEmpty() ? called(value) : value;
    }

    private Operand called(Operand value) {
        arguments();
        return calls(value);
    }

    List<Operand> arguments() {
        List<Operand> found = new ArrayList<>();
        took("(");
        while (more() && !peek().is(")")) {
            if (peek().is(",")) {
                tell(take().at(), "this comma stands too much; take it away, or write what is missing before it");
                continue;
            }
            found.add(whole());
            if (!peek().is(",")) {
                break;
            }
            Token comma = take();
            if (peek().is(")")) {
                tell(comma.at(), "this comma stands too much; take it away, or write what is missing behind it");
            }
        }
        took(")");
        return found;
    }

    private Operand result(Operand owner, Token name, String path, List<Operand> arguments) {
        if (owner.path().equals("layout")) {
            layoutField(name, arguments);
            return new Operand(shown(name.text()), path, owner.at(), false, false);
        }
        if (words.fields().containsKey(owner.type())) {
            return getter(owner, name, path);
        }
        Class<?> methods = owner.kind().methods();
        if (methods == null || owner.kind() == Kind.NUMBER) {
            return new Operand("", path, owner.at(), false, false);
        }
        List<Method> named = Arrays.stream(methods.getMethods()).filter(m -> m.getName().equals(name.text())).toList();
        if (named.isEmpty()) {
            Set<String> known = new TreeSet<>();
            Arrays.stream(methods.getMethods()).forEach(method -> known.add(method.getName() + "()"));
            tell(name.at(), owner.kind().words() + " has no " + name.text() + "()"
                    + Nearest.hint(name.text() + "()", known));
        }
        String type = named.isEmpty() ? "" : named.get(0).getReturnType().getSimpleName();
        return new Operand(Kind.of(type) == Kind.ROW ? "" : type, path, owner.at(), false, false);
    }

    /** The type of what the layout answers; a text when it knows no such question. */
    private static String shown(String method) {
        return Arrays.stream(Shown.class.getDeclaredMethods()).filter(known -> known.getName().equals(method))
                .findFirst().map(known -> known.getReturnType().getSimpleName()).orElse("String");
    }

    private Operand getter(Operand owner, Token name, String path) {
        String field = name.text().replaceFirst("^(get|is)(?=[A-Z])", "");
        boolean getter = words.decision(owner.type()) == field.equals(name.text());
        String small = field.isEmpty() ? field : field.substring(0, 1).toLowerCase(Locale.ROOT) + field.substring(1);
        Set<String> known = words.fields().get(owner.type()).keySet();
        if (!getter || !known.contains(small)) {
            List<String> near = Nearest.to(small, known, 1);
            tell(name.at(), owner.type() + " has no " + name.text() + "()" + (near.isEmpty() ? ""
                    : " (did you mean " + (words.decision(owner.type()) ? near.get(0) : "get"
                            + near.get(0).substring(0, 1).toUpperCase(Locale.ROOT) + near.get(0).substring(1))
                            + "()?)"));
            return new Operand("", path, owner.at(), false, false);
        }
        return new Operand(words.type(owner.type(), small), path, owner.at(), words.nullable(owner.type(), small),
                false);
    }

    private void layoutField(Token method, List<Operand> arguments) {
        Set<String> known = new TreeSet<>();
        Arrays.stream(Shown.class.getDeclaredMethods()).filter(shown -> Modifier.isPublic(shown.getModifiers()))
                .forEach(shown -> known.add(shown.getName() + "()"));
        if (!known.contains(method.text() + "()")) {
            tell(method.at(), "layout has no " + method.text() + "()" + Nearest.hint(method.text() + "()", known));
        }
        boolean named = Set.of("shows", "folds", "code").contains(method.text());
        if (named && !arguments.isEmpty() && arguments.get(0).literal()) {
            layoutField(arguments.get(0), words.generated().fields());
        }
    }

    /** A field of the layout, named in quotes. known: the fields there are, empty when not known. */
    void layoutField(Operand literal, Set<String> known) {
        String name = literal.path().replace("\"", "");
        if (literal.kind() == Kind.TEXT && literal.literal() && !known.isEmpty() && !known.contains(name)) {
            tell(literal.at(), "the layout has no field " + name + Nearest.hint(name, known));
        }
    }
}
