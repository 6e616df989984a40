package org.caret.cases;

import java.util.Map;

/**
 * One line of a case sheet: a sentence, the rule it shows and whether that fires, what is given beside the plain
 * student, and what must come out. Keys of given are "table.column" or "table.2.column"; of expected "outcome",
 * "records", "finding", a field, or "2.field".
 */
public record RuleCase(String file, int line, String sentence, String rule, boolean fires, Map<String, String> given,
                       Map<String, String> expected) {

    /** file:line sentence. */
    @Override
    public String toString() {
        return file + ":" + line + " " + sentence;
    }
}
