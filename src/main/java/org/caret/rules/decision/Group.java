package org.caret.rules.decision;

import java.util.List;

/**
 * Records that have some fields in common, of which rules of the phase agree see one group at a time. records: the
 * record types, as rules know them, whose records are in the run and would be in the group.
 */
public record Group(String name, List<String> records) {
}
