package org.caret.rules.decision;

/**
 * A candidate that is not reported, and why. Of several the lowest rank is told.
 * because: the decision whose rule is named instead of this one's, or null.
 */
public record Excluded(Candidate of, Object because, String reason, int rank) {

    public Excluded(Candidate of, String reason, int rank) {
        this(of, null, reason, rank);
    }

    public Excluded(Candidate of, Stop because, int rank) {
        this(of, because, because.reason(), rank);
    }
}
