package org.caret.check;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The distinct values of one column with their rows and schools. Of a column with very many values only the first
 * thousand are told apart.
 */
final class Seen {

    private static final int VALUES = 1_000;
    private static final int LONGEST = 200;

    private final Map<String, Value> values = new TreeMap<>();
    private final Value others = new Value();

    void add(String cell, BitSet schools) {
        if (cell.isEmpty()) {
            return;
        }
        String text = cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST);
        Value value = values.get(text);
        if (value == null) {
            value = values.size() < VALUES ? new Value() : others;
            if (value != others) {
                values.put(text, value);
            }
        }
        value.rows++;
        value.schools.or(schools);
    }

    Map<String, Value> values() {
        return values;
    }

    /** All values behind the first thousand. */
    Value others() {
        return others;
    }

    /** How often a value stands there, and in which schools, by their place. */
    static final class Value {

        private int rows;
        private final BitSet schools = new BitSet();

        int rows() {
            return rows;
        }

        BitSet schools() {
            return schools;
        }
    }
}
