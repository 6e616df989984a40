package org.caret.rules;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.caret.notice.Nearest;

/** Checks the comparisons of one constraint: both sides must be of a kind, and neither blank where that is silent. */
final class Comparisons {

    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Set<String> SAME = Set.of("==", "!=");
    private static final Set<String> WORDS = Set.of("matches", "contains", "memberOf", "in", "excludes", "str");
    private static final Map<String, String> MISWRITTEN = Map.ofEntries(entry("=", "=="), entry("=<", "<="),
            entry("=>", ">="), entry("<>", "!="), entry("===", "=="), entry("!==", "!="), entry("is", "=="),
            entry("equals", "=="), entry("like", "matches"));

    private final Expressions in;
    private final Set<String> tested;
    /** The left side, which a second comparison may leave out: field == "a" || == "b". */
    private Operand left;

    Comparisons(Expressions in, Set<String> tested) {
        this.in = in;
        this.tested = tested;
    }

    void check() {
        either();
        if (in.more() && !in.peek().is(")")) {
            Token odd = in.peek();
            in.tell(odd.at(), odd.text() + " is not expected here; write a comma between two conditions");
        }
    }

    private void either() {
        one();
        while (in.peek().is("&&") || in.peek().is("||") || in.peek().is("and") || in.peek().is("or")) {
            in.take();
            one();
        }
    }

    private void one() {
        while (in.took("!")) {
            continue;
        }
        if (in.took("(")) {
            either();
            in.took(")");
            if (!operator().isEmpty()) {
                in.sum();
            }
            return;
        }
        boolean sided = ORDER.contains(in.peek().text()) || SAME.contains(in.peek().text());
        if (sided && left == null) {
            in.tell(in.peek().at(), "write the field to compare before " + in.peek().text());
        }
        left = !sided ? in.sum() : left == null ? Operand.unknown(in.peek()) : left;
        Token sign = in.peek();
        String operator = operator();
        if (operator.isEmpty()) {
            return;
        }
        if (!in.more()) {
            in.tell(sign.at(), "write behind " + operator + " what to compare with");
            return;
        }
        if (operator.equals("in")) {
            if (!in.peek().is("(")) {
                in.tell(in.peek().at(), "write round brackets behind in, as in in (\"a\", \"b\")");
                in.skip();
            }
            in.arguments().forEach(right -> same(right));
            return;
        }
        Operand right = in.sum();
        compare(operator, sign, right);
    }

    /** The operator that stands next, "" when there is none; a miswritten one is told and read as meant. */
    private String operator() {
        Token sign = in.peek();
        if (ORDER.contains(sign.text()) || SAME.contains(sign.text())) {
            return in.take().text();
        }
        if (MISWRITTEN.containsKey(sign.text())) {
            in.take();
            in.tell(sign.at(), "write " + MISWRITTEN.get(sign.text()) + " to compare, not " + sign.text());
            return MISWRITTEN.get(sign.text());
        }
        if (sign.is("not")) {
            in.take();
        }
        if (WORDS.contains(in.peek().text())) {
            return in.take().text();
        }
        if (in.peek().isName() && !in.peek().isVariable() && !in.peek().is("and") && !in.peek().is("or")) {
            Token odd = in.take();
            in.tell(odd.at(), "there is no comparison " + odd.text() + Nearest.hint(odd.text(), WORDS));
            return odd.text();
        }
        return "";
    }

    private void compare(String operator, Token sign, Operand right) {
        switch (operator) {
            case "matches" -> matches(right);
            case "memberOf" -> {
                if (right.kind() != Kind.LIST && right.kind() != Kind.UNKNOWN) {
                    in.tell(right.at(), "behind memberOf stands a list, such as one of Parameters; this is "
                            + right.kind().words());
                }
            }
            case "contains", "excludes" -> {
                if (!List.of(Kind.LIST, Kind.TEXT, Kind.UNKNOWN).contains(left.kind())) {
                    in.tell(left.at(), left.path() + " is " + left.kind().words() + "; only a list or a text can"
                            + " contain something");
                } else if (left.kind() == Kind.TEXT) {
                    same(right);
                }
            }
            default -> {
                if (SAME.contains(operator)) {
                    same(right);
                } else if (ORDER.contains(operator)) {
                    order(sign, right);
                }
            }
        }
    }

    private void matches(Operand right) {
        if (!List.of(Kind.TEXT, Kind.UNKNOWN).contains(left.kind())) {
            in.tell(left.at(), left.path() + " is " + left.kind().words() + "; only a text can match a pattern");
        }
        if (!right.kind().meets(Kind.TEXT)) {
            in.tell(right.at(), "behind matches stands a pattern in quotes; this is " + right.kind().words());
        } else if (right.literal() && right.kind() == Kind.TEXT) {
            try {
                Pattern.compile(right.path().substring(1, right.path().length() - 1).replace("\\\\", "\\"));
            } catch (PatternSyntaxException wrong) {
                in.tell(right.at(), "this pattern cannot be read; look in it for a bracket that is not closed, or a"
                        + " sign such as * with nothing before it");
            }
        }
    }

    private void same(Operand right) {
        Operand blank = left.kind() == Kind.NULL ? left : right;
        Operand text = left.kind() == Kind.NULL ? right : left;
        if (text.kind() == Kind.TEXT && blank.kind() == Kind.NULL) {
            in.tell(blank.at(), "a blank text is never null; compare " + text.path() + " with \"\"");
        } else if (!left.kind().meets(right.kind())) {
            unlike(right);
        }
    }

    private void order(Token sign, Operand right) {
        for (Operand side : List.of(left, right)) {
            if (side.kind() == Kind.NULL) {
                in.tell(sign.at(), "nothing is before or after null; test with == null or != null");
                return;
            }
            if (side.kind() == Kind.MARK || side.kind() == Kind.LIST || side.kind() == Kind.ROW) {
                in.tell(side.at(), side.path() + " is " + side.kind().words() + "; " + sign.text()
                        + " compares dates, numbers and texts");
                return;
            }
        }
        if (!left.kind().meets(right.kind())) {
            unlike(right);
            return;
        }
        for (Operand side : List.of(left, right)) {
            if (side.nullable() && !tested.contains(side.path())) {
                in.tell(side.at(), side.path() + " may be blank, and the rule would then be silent; write "
                        + (side.path().startsWith("$") ? "a test for null where it is named" : side.path()
                        + " != null before it" + (side.kind() == Kind.DATE
                        ? ", or compare from or till, which are never blank" : "")));
            }
        }
    }

    private void unlike(Operand right) {
        Operand literal = left.literal() ? left : right;
        Operand field = left.literal() ? right : left;
        String advice = switch (field.kind()) {
            case TEXT -> literal.literal() ? "write \"" + literal.path() + "\" in quotes" : "compare it with a text";
            case DATE -> "take the day from Options or Parameters, or test for null";
            case MARK -> "compare it with true or false, without quotes";
            case NUMBER -> "write a number without quotes";
            case LIST -> "write contains, or isEmpty()";
            default -> "compare it with one of its fields";
        };
        in.tell(literal.at(), field.path() + " is " + field.kind().words() + " and cannot be compared with "
                + literal.kind().words() + "; " + advice);
    }
}
