package org.caret.intake;

import java.util.Arrays;
import org.caret.fact.Text;

/** Where the cells of the record at hand lie in the splitter's text; strings are made only when asked for. */
final class RecordCells {

    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] doubled = new boolean[64];
    private int size;

    void clear() {
        size = 0;
    }

    /** quotes: the cell holds doubled quotes. */
    void add(int begin, int end, boolean quotes) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            doubled = Arrays.copyOf(doubled, size * 2);
        }
        from[size] = begin;
        to[size] = end;
        doubled[size++] = quotes;
    }

    int size() {
        return size;
    }

    String text(char[] chars, int place) {
        String cell = new String(chars, from[place], to[place] - from[place]);
        return Text.strip(doubled[place] ? cell.replace("\"\"", "\"") : cell);
    }

    /** True when no cell holds anything but white space. */
    boolean blank(char[] chars) {
        for (int i = 0; i < size; i++) {
            boolean filled = to[i] > from[i];
            if (filled && (isInk(chars[from[i]]) || !text(chars, i).isEmpty())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInk(char c) {
        return c > ' ' && c < 127;
    }
}
