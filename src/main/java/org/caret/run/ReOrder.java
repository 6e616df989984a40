package org.caret.run;

import java.util.ArrayList;
import java.util.List;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;

/** Turns records of one layout into records of another of the same type, by the names of fields. */
record ReOrder(int[] places) {

    /** from: names of the fields as they come. */
    static ReOrder of(List<String> from, Layout to) {
        return of(from, names(to));
    }

    static ReOrder of(List<String> from, List<String> to) {
        return new ReOrder(to.stream().mapToInt(from::indexOf).toArray());
    }

    /** Names of a layout's fields, in their order. */
    static List<String> names(Layout layout) {
        return layout.fields().stream().map(LayoutField::name).toList();
    }

    /** The values in the other order; "" for a field that they lack. */
    List<String> of(List<String> values) {
        List<String> turned = new ArrayList<>(places.length);
        for (int place : places) {
            turned.add(place < 0 ? "" : values.get(place));
        }
        return turned;
    }
}
