package org.caret.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.notice.Notice;

/**
 * What the rules decided about one subject, which subject names by its id: an outcome for every candidate,
 * findings, the rules that fired, and
 * how many rows of the state the run is not about, by rule and reason parted by a zero character.
 */
public record Verdict(String subject, String localId, List<Outcome> outcomes, List<Notice> notices, Set<String> fired,
                      Map<String, Integer> ignored) {
}
