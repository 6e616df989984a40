package org.caret.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses whatever in a rule file is not deciding: only what stands on a list here may be written. Rules are code, and
 * this is the first of the fences around them; see docs/security.md.
 */
final class RuleScan {

    private static final Set<String> IMPORTS = Set.of("java.time.LocalDate", "java.math.BigDecimal", "java.util.List",
            "org.caret.fact.SourceRow");
    private static final Set<String> TYPES = Set.of("Rank", "Math", "LocalDate");
    private static final Set<String> METHODS = Set.of("decide", "shows", "folds", "code", "translated",
            "joined", "joinedBy", "extended", "merged", "first", "head", "tail", "digits", "characters",
            "latest", "greatest", "last", "byMark", "blankLast", "min", "max", "abs", "isEmpty", "isBlank",
            "length", "substring", "startsWith", "endsWith", "equals", "equalsIgnoreCase", "contains",
            "indexOf", "lastIndexOf", "charAt", "strip", "trim", "concat", "compareTo", "size", "get", "isBefore",
            "isAfter", "isEqual", "plusDays", "plusMonths", "plusYears", "plusWeeks", "minusDays", "minusMonths",
            "minusYears", "minusWeeks", "withDayOfMonth", "withMonth", "withDayOfYear", "getYear", "getMonthValue",
            "getDayOfMonth", "getDayOfYear", "lengthOfMonth", "lengthOfYear", "matches", "stage", "reason", "row", "id",
            "slot", "of", "floorMod", "toEpochDay");
    private static final Set<String> FUNCTIONS = Set.of("count", "sum", "average", "min", "max", "collectList",
            "collectSet");
    private static final Set<String> OUTSIDE = Set.of("not", "exists", "and", "or", "forall", "accumulate", "$", "(",
            ")", ",", ":", ";", ".", "&&", "||", "<", ">", "<=", ">=", "==", "!=");
    private static final Set<String> COMPARES = Set.of("matches", "contains", "memberOf", "in", "excludes", "and", "or",
            "not");
    private static final Set<String> SIGNS = Set.of("{", "}", "[", "]", "@", "#", "~", "^", "&", "|", "`", "\\", "%");
    private static final Set<String> AFTER_THEN = Set.of("out", "layout", "new", "true", "false", "null");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u+[0-9a-fA-F]");
    private static final Pattern ENDLESS = Pattern.compile("\\([^()]*[+*}][^()]*\\)[+*{]|\\([^()]*\\|[^()]*\\)[+*{]");
    private static final Pattern STATEMENT = Pattern.compile("(?m)^[ \\t]*(package|import)\\b([^\\n;]*);?");

    private final ParsedFile file;
    private final Vocabulary words;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> getters = new TreeSet<>();

    private RuleScan(ParsedFile file, Vocabulary words) {
        this.file = file;
        this.words = words;
        words.fields().values().forEach(fields -> fields.keySet().forEach(field -> {
            String name = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
            getters.add("get" + name);
            getters.add("is" + name);
        }));
    }

    /** Everything in the file that is refused. */
    static List<Problem> of(ParsedFile file, Vocabulary words) {
        RuleScan scan = new RuleScan(file, words);
        Matcher escape = ESCAPE.matcher(file.file().text());
        while (escape.find()) {
            scan.tell(escape.start(), "write the letter itself, not its number behind \\u");
        }
        scan.outside();
        file.blocks().forEach(scan::rule);
        return scan.problems;
    }

    /** What stands outside of rules and declarations: the package and allowed imports, nothing else. */
    private void outside() {
        StringBuilder rest = new StringBuilder(file.text().code());
        file.blocks().forEach(block -> blank(rest, block.start(), block.end() + "end".length()));
        Matcher declared = Pattern.compile("(?m)^\\s*declare\\b.*?^\\s*end\\b", Pattern.DOTALL).matcher(rest);
        while (declared.find()) {
            blank(rest, declared.start(), declared.end());
        }
        Matcher statement = STATEMENT.matcher(file.text().code());
        while (statement.find()) {
            if (rest.charAt(statement.start(1)) != ' ') {
                blank(rest, statement.start(), statement.end());
                if (statement.group(1).equals("import")) {
                    imported(statement);
                }
            }
        }
        Matcher odd = Pattern.compile("\\S+").matcher(rest);
        int line = 0;
        while (file.problems().isEmpty() && odd.find()) {
            int here = file.text().line(odd.start());
            if (here != line && !odd.group().equals("\uFEFF")) {
                tell(odd.start(), "\"" + odd.group() + "\" may not stand here; a rule file holds its package and rules,"
                        + " nothing else");
            }
            line = here;
        }
    }

    private void imported(Matcher statement) {
        String name = statement.group(2).replaceAll("\\s+", " ").strip();
        boolean allowed = IMPORTS.contains(name) || name.startsWith("org.caret.rules.decision.")
                || name.startsWith("facts.");
        if (!allowed) {
            tell(statement.start(1), "\"import " + name + "\" is not allowed, and rules need none: facts and decisions"
                    + " are there without it");
        }
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < Math.min(to, text.length()); i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private void rule(Block block) {
        header(block);
        when(block);
        then(block);
    }

    /** Between name and when stand notes only. */
    private void header(Block block) {
        List<Token> tokens = Token.of(file.text(), block.named() + block.name().length() + 2, block.when());
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("@")) {
                i += 2;
                while (i < tokens.size() && !tokens.get(i).is(")")) {
                    i++;
                }
            } else if (!tokens.get(i).is(",")) {
                refuse(block, tokens.get(i), "\"" + tokens.get(i).text() + "\" may not be used in a rule; above when"
                        + " stand notes such as @id, nothing else");
                return;
            }
        }
    }

    private void when(Block block) {
        List<Token> tokens = Token.of(file.text(), block.when() + "when".length(), block.then());
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token before = i > 0 ? tokens.get(i - 1) : Token.END;
            if (token.is("(")) {
                boolean pattern = depth > 0 || before.isName() && words.fields().containsKey(before.text());
                depth += pattern ? 1 : 0;
            } else if (token.is(")")) {
                depth -= depth > 0 ? 1 : 0;
            } else if (depth == 0) {
                outsidePattern(block, tokens, i);
            }
            if (token.is("new")) {
                refuse(block, token, "nothing new can be made behind when");
            } else if (depth > 0 && calls(tokens, i) && !before.is(".") && !COMPARES.contains(token.text())
                    && !token.isType()) {
                refuse(block, token, token.text() + "() is not among the questions a rule may ask");
            }
            both(block, tokens, i, depth > 0);
        }
    }

    private static boolean calls(List<Token> tokens, int i) {
        return tokens.get(i).isName() && i + 1 < tokens.size() && tokens.get(i + 1).is("(");
    }

    private void outsidePattern(Block block, List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean called = calls(tokens, i);
        boolean function = called && FUNCTIONS.contains(token.text());
        boolean constant = token.isNumber() || token.isVariable();
        if (!OUTSIDE.contains(token.text()) && !function && !constant && !words.fields().containsKey(token.text())
                && !(token.isType() && called)) {
            refuse(block, token, "\"" + token.text() + "\" may not be used here; behind when stand facts with"
                    + " conditions in brackets, not, exists, or and accumulate");
        }
    }

    private void then(Block block) {
        List<Token> tokens = Token.of(file.text(), block.then() + "then".length(), block.end());
        int made = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean member = i > 0 && tokens.get(i - 1).is(".");
            made += token.is("new") ? 1 : 0;
            if (token.is("new") && made > 1) {
                refuse(block, token, "a rule makes exactly one decision");
            }
            if (token.isName() && !member && !token.isVariable() && !token.isType()
                    && !AFTER_THEN.contains(token.text())) {
                refuse(block, token, "\"" + token.text() + "\" may not be used behind then");
            }
            if (token.is("=") || token.is("->")) {
                refuse(block, token, "nothing can be set behind then; a rule makes exactly one decision");
            }
            both(block, tokens, i, true);
        }
    }

    /** What holds before and behind then. inside: a value is written, not a fact. */
    private void both(Block block, List<Token> tokens, int i, boolean inside) {
        Token token = tokens.get(i);
        boolean member = i > 0 && tokens.get(i - 1).is(".");
        boolean called = calls(tokens, i);
        boolean made = i > 0 && tokens.get(i - 1).is("new");
        if (SIGNS.contains(token.text()) || token.is(":") && i > 0 && tokens.get(i - 1).is(":")) {
            refuse(block, token, "the sign " + token.text() + " has no use in a rule");
        } else if (member && called && !METHODS.contains(token.text())
                && !getters.contains(token.text())) {
            refuse(block, token, token.text() + "() is not among the questions a rule may ask");
        } else if (inside && token.isType() && !member && !TYPES.contains(token.text()) && !made
                && !words.fields().containsKey(token.text())) {
            refuse(block, token, token.text() + " may not be used in a rule");
        } else if (member && token.isType() || member && token.is("class")) {
            refuse(block, token, "." + token.text() + " may not be used in a rule");
        } else if (token.isText() && ENDLESS.matcher(token.text().replaceAll("\\\\.", "x")).find() && i > 0
                && tokens.get(i - 1).is("matches")) {
            refuse(block, token, "this pattern may take for ever: a repeated part with a repetition or a choice in it");
        }
    }

    private void refuse(Block block, Token token, String message) {
        problems.add(file.text().at(token.at(), block.name(), message));
    }

    private void tell(int at, String message) {
        problems.add(file.text().at(at, "", message));
    }
}
