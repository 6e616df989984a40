package org.caret.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.notice.Notice;

/**
 * What the rules decided about one subject, which subject names by its id: an outcome for every candidate, records
 * that stand against rows of the state and do not go, findings, and the rules that fired. stateRows: how many rows of
 * the state it has; ignored: how many of these the run is not about, by rule and reason parted by a zero character.
 */
public record Verdict(String subject, String localId, List<Outcome> outcomes, List<Outcome.Sent> conflicts,
                      List<Notice> notices, Set<String> fired,
                      int stateRows, Map<String, Integer> ignored) {
}
