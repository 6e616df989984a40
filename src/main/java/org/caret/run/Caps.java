package org.caret.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caret.notice.Words;

/**
 * How much a run lists: findings of one rule, findings in all, and characters of one text. More is counted, not listed,
 * and what was cut is said where it was cut.
 */
record Caps(long ofRule, long ofRun, int ofText) {

    static final Caps USUAL = new Caps(100_000, 1_000_000, 2_000);

    private static final Words WORDS = Words.of("org.caret.run.messages");

    /** The text, or its beginning with its true length. */
    String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= ofText ? text : text.substring(0, text.offsetByCodePoints(0, ofText)) + " "
                + WORDS.text("cut.text", ofText, length);
    }

    /** What is said of a rule whose findings are not all listed. */
    String said(long listed, long all) {
        return WORDS.text("cut.findings", listed, all);
    }

    /** How many findings of each rule are listed, of those rules that have more; rules in order, first come first. */
    Map<List<String>, Long> listed(Map<List<String>, Long> all) {
        Map<List<String>, Long> listed = new HashMap<>();
        long left = ofRun;
        for (Map.Entry<List<String>, Long> rule : sorted(all).entrySet()) {
            long some = Math.min(Math.min(rule.getValue(), ofRule), left);
            left -= some;
            if (some < rule.getValue()) {
                listed.put(rule.getKey(), some);
            }
        }
        return listed;
    }

    private static Map<List<String>, Long> sorted(Map<List<String>, Long> all) {
        Map<List<String>, Long> sorted = new TreeMap<>((one, other) -> String.join("\0", one)
                .compareTo(String.join("\0", other)));
        sorted.putAll(all);
        return sorted;
    }
}
