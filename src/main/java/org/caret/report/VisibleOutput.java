package org.caret.report;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Text on its way into a page. Characters that a reader cannot see, or that would turn text around, become visible:
 * control pictures, or their number as [U+202E]. Markup holds none, so all text may pass here.
 */
final class VisibleOutput implements TemplateOutput {

    private static final int PICTURES = 0x2400;
    private final Writer out;

    VisibleOutput(Writer out) {
        this.out = out;
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        try {
            int from = begin;
            for (int i = begin; i < end; i += Character.charCount(text.codePointAt(i))) {
                int c = text.codePointAt(i);
                if (hidden(c)) {
                    out.write(text, from, i - from);
                    out.write(shown(c));
                    from = i + Character.charCount(c);
                }
            }
            out.write(text, from, end - from);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0xFEFF;
            default -> (c & 0xFFFE) == 0xFFFE;
        };
    }

    private static String shown(int c) {
        return c < ' ' ? Character.toString(PICTURES + c) : String.format(java.util.Locale.ROOT, "[U+%04X]", c);
    }
}
