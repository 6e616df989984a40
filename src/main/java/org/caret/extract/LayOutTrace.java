package org.caret.extract;

import java.util.List;
import org.caret.mapping.CodeTable;
import org.caret.mapping.LayoutField;

/** Is told how a record is laid out, field by field, when somebody asks why. NONE hears nothing and costs nothing. */
public interface LayOutTrace {

    LayOutTrace NONE = new LayOutTrace() { };

    /** A source was looked at. row: what fills its slot, or null; value: null or "" when the next source was tried. */
    default void read(LayoutField field, String source, Object row, Object value) {
    }

    /** A row of a code table translated the value. */
    default void translated(LayoutField field, CodeTable.Code code) {
    }

    /** The text of a field, before the fields of a list close up. */
    default void wrote(LayoutField field, String text) {
    }

    /** The record, values in layout order. */
    default void done(List<String> values) {
    }
}
