package org.caret.rules.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caret.fact.Text;

/** Decides between choices: the lowest wins, part by part. Parts are whole numbers, dates or texts (by code point). */
public record Rank(List<Object> parts) implements Comparable<Rank> {

    public Rank {
        parts = List.copyOf(parts);
    }

    public static Rank of(Object... parts) {
        return new Rank(List.of(parts));
    }

    /** A part under which the latest date comes first. */
    public static long latest(LocalDate date) {
        return -date.toEpochDay();
    }

    /** A part under which the greatest number comes first. */
    public static long greatest(int number) {
        return -number;
    }

    /** A part under which rows with the mark come last; a blank mark is none. */
    public static int last(Boolean mark) {
        return Boolean.TRUE.equals(mark) ? 1 : 0;
    }

    /** A part under which rows with the first mark come first, then those with the next, then those with none. */
    public static int byMark(Boolean... marks) {
        int place = 0;
        while (place < marks.length && !Boolean.TRUE.equals(marks[place])) {
            place++;
        }
        return place;
    }

    /** A part under which the least number comes first, and blanks last. */
    public static int blankLast(Integer number) {
        return number == null ? Integer.MAX_VALUE : number;
    }

    @Override
    public int compareTo(Rank other) {
        List<Object> theirs = new ArrayList<>(other.parts);
        for (int i = 0; i < Math.min(parts.size(), theirs.size()); i++) {
            int part = compare(parts.get(i), theirs.get(i));
            if (part != 0) {
                return part;
            }
        }
        return Integer.compare(parts.size(), theirs.size());
    }

    private static int compare(Object one, Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return Long.compare(a.longValue(), b.longValue());
        }
        if (one instanceof LocalDate a && other instanceof LocalDate b) {
            return a.compareTo(b);
        }
        return Text.compare(one.toString(), other.toString());
    }
}
