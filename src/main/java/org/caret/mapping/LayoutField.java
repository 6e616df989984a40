package org.caret.mapping;

import java.util.List;
import org.caret.fact.Text;

/**
 * One field of a record type. position from 1; element: the state's id (2.19); name: as rules write it; title:
 * as the state calls it;
 * sources: paths "slot.column" tried in order, empty when a rule decides; table: code table or ""; list: fields of one
 * list close up and drop repeats, or ""; width: characters, 0 for no limit; overflow: what becomes of longer text;
 * required: a blank holds the record; otherwise: the default; keepsUnknown: a value that its code table does not know
 * is written all the same; compared: a difference from what the state holds is worth sending. Source: mappings/layouts.
 */
public record LayoutField(int position, String element, String name, String title, List<String> sources,
        String table, Format format,
                          String list, int width, Overflow overflow, boolean required, String otherwise,
                          boolean keepsUnknown, boolean compared) {

    public LayoutField {
        sources = List.copyOf(sources);
    }

    /** The text as the file would show it: cleaned, and cut at the width. Lengths count code points. */
    public String shown(String text) {
        String clean = format.clean(text);
        return tooLong(clean) ? cut(clean) : clean;
    }

    /** The text cut at the width, without a blank at its end. */
    public String cut(String text) {
        return Text.strip(text.substring(0, text.offsetByCodePoints(0, width)));
    }

    /** Where a too long text breaks when the rest flows on: at the last blank that the width allows. */
    public int breaksAt(String text) {
        int blank = text.lastIndexOf(' ', text.offsetByCodePoints(0, width));
        return blank > 0 ? blank : text.offsetByCodePoints(0, width);
    }

    public boolean tooLong(String text) {
        return width > 0 && text.length() > width && text.codePointCount(0, text.length()) > width;
    }
}
