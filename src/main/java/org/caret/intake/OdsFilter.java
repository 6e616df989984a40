package org.caret.intake;

import java.util.function.Predicate;

/** What becomes of rows while an extract is read: schools (state numbers) whose rows stay, and replaced numbers. */
public record OdsFilter(Predicate<String> schools, Replacements replacements) {

    /** Every row stays as it is. */
    public static OdsFilter none() {
        return new OdsFilter(school -> true, Replacements.none());
    }
}
