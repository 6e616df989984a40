package org.caret.mapping;

import java.util.List;
import java.util.Optional;

/**
 * A district's row of a knowledge sheet, and the shipped row that it stands for, empty when there is none. key: what
 * the two have in common, from last; removes: it takes the shipped row away.
 */
public record RowOverlay(SheetRow own, Optional<SheetRow> shipped, List<String> key, boolean removes) {
}
