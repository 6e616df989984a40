package org.caret.rules;

/** Where the classes of a rule book come from, for tests. */
public final class Loaded {

    private Loaded() {
    }

    /** The loader of the classes that facts of a table have. */
    public static ClassLoader by(RuleBook book, String table) {
        return book.facts(table).orElseThrow().type().getClassLoader();
    }
}
