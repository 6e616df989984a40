package org.caret.notice;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known words nearest to a mistyped one. */
public final class Nearest {

    private Nearest() {
    }

    /** Up to count known words, nearest first; those too far to be meant are left out. */
    public static List<String> to(String word, Collection<String> known, int count) {
        int limit = Math.max(2, word.length() / 2);
        return ranked(word, known).filter(k -> distance(lower(word), lower(k)) <= limit).limit(count).toList();
    }

    /** Up to count known words, nearest first, however far. */
    public static List<String> any(String word, Collection<String> known, int count) {
        return ranked(word, known).limit(count).toList();
    }

    /** " (did you mean x?)", or "" when nothing is near. */
    public static String hint(String word, Collection<String> known) {
        List<String> near = to(word, known, 1);
        return near.isEmpty() ? "" : " (did you mean " + near.get(0) + "?)";
    }

    private static java.util.stream.Stream<String> ranked(String word, Collection<String> known) {
        return known.stream().sorted(Comparator.comparingInt((String k) -> distance(lower(word), lower(k)))
                .thenComparing(Comparator.naturalOrder()));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] here = new int[b.length() + 1];
            here[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                here[j] = Math.min(change, Math.min(above[j], here[j - 1]) + 1);
            }
            above = here;
        }
        return above[b.length()];
    }
}
