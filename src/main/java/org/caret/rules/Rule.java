package org.caret.rules;

import org.caret.mapping.Window;

/**
 * A rule as its file states it. id: "ABCD-S-7" or, when one statement needs several rules, with a letter behind it;
 * sets: the element ids it decides or ""; window: the academic years it is in force; line: where it begins.
 */
public record Rule(String id, String name, String source, String sets, Window window, String follows, RuleFile file,
                   int line) {

    /** The statement of the domain the rule belongs to: the id without the letter behind its number. */
    public String statement() {
        return statement(id);
    }

    static String statement(String id) {
        int last = id.length() - 1;
        boolean lettered = last > 0 && Character.isLowerCase(id.charAt(last)) && Character.isDigit(id.charAt(last - 1));
        return lettered ? id.substring(0, last) : id;
    }
}
