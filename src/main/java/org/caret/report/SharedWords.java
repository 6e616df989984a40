package org.caret.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What sentences have in common: the words all of them hold, in order, with "…" where they differ. */
final class SharedWords {

    private static final String GAP = "…";
    private static final int REMEMBERED = 100;

    private final Set<String> seen = new HashSet<>();
    private String first = "";
    private List<String> words = List.of();

    void add(String sentence) {
        if (seen.contains(sentence)) {
            return;
        }
        List<String> others = Arrays.asList(sentence.split(" "));
        words = seen.isEmpty() ? others : shared(words, others);
        first = seen.isEmpty() ? sentence : first;
        if (seen.size() < REMEMBERED) {
            seen.add(sentence);
        }
    }

    /** The words in common; the first sentence and a gap when most of its words are not. */
    String text() {
        long shared = words.stream().filter(word -> !word.equals(GAP)).count();
        return 2 * shared > first.split(" ").length ? String.join(" ", words) : first + " " + GAP;
    }

    /** The longest common words of both, a gap wherever either has more. */
    private static List<String> shared(List<String> one, List<String> other) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = same(one.get(i), other.get(j)) ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<String> kept = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && same(one.get(i), other.get(j))) {
                kept.add(one.get(i));
                i++;
                j++;
            } else {
                gap(kept);
                boolean skipOne = j == other.size() || i < one.size() && longest[i + 1][j] >= longest[i][j + 1];
                i += skipOne ? 1 : 0;
                j += skipOne ? 0 : 1;
            }
        }
        return kept;
    }

    private static void gap(List<String> kept) {
        if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(GAP)) {
            kept.add(GAP);
        }
    }

    private static boolean same(String one, String other) {
        return one.equals(other) && !one.equals(GAP);
    }
}
