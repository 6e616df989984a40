package org.caret.state;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the rules that a record breaks; with what the state asks of every kind of transaction record. */
final class Checks {

    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})-(20[0-9]{2})");
    private static final Pattern NAME = Pattern.compile("[\\p{L}0-9.' -]*");

    private final Set<String> broken = new TreeSet<>();

    void add(String rule, boolean breaks) {
        if (breaks) {
            broken.add(rule);
        }
    }

    Set<String> broken() {
        return broken;
    }

    /** The kinds of transaction; one that deletes or replaces names the student. */
    void transaction(String kind) {
        add("GERR0008", !Set.of("", "A", "D", "R").contains(kind.strip()));
    }

    /** Two years in a row, at most one of them to come. */
    void year(String rule, String text, Agency agency) {
        Matcher year = YEAR.matcher(text);
        add(rule, !year.matches() || Integer.parseInt(year.group(2)) != Integer.parseInt(year.group(1)) + 1
                || Integer.parseInt(year.group(1)) > agency.yearBegins().getYear() + 1);
    }

    /** Only letters, digits, period, hyphen, apostrophe, and a space. */
    void name(String rule, String name) {
        add(rule, !NAME.matcher(name).matches());
    }
}
