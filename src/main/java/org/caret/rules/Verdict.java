package org.caret.rules;

import java.util.List;
import java.util.Set;
import org.caret.notice.Notice;

/**
 * What the rules decided about one subject, which subject names by its id: an outcome for every candidate,
 * findings, and the rules that fired.
 */
public record Verdict(String subject, String localId, List<Outcome> outcomes, List<Notice> notices, Set<String> fired) {
}
