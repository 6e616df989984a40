package org.caret.run;

import java.util.ArrayList;
import java.util.List;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;

/** Turns records of one layout into records of another of the same type, by the names of fields. */
record ReOrder(int[] places) {

    static ReOrder of(Layout from, Layout to) {
        return new ReOrder(to.fields().stream().map(LayoutField::name)
                .mapToInt(name -> from.places().getOrDefault(name, -1)).toArray());
    }

    /** The values in the other order; "" for a field that they lack. */
    List<String> of(List<String> values) {
        List<String> turned = new ArrayList<>(places.length);
        for (int place : places) {
            turned.add(place < 0 || place >= values.size() ? "" : values.get(place));
        }
        return turned;
    }
}
