package org.caret.rules.decision;

/**
 * The row that fills a slot of a candidate. Of several the lowest rank wins; rules of later steps see the
 * winner only.
 */
public record Chosen(Candidate of, String slot, Object row, Rank rank) {

    public Chosen(Candidate of, String slot, Object row, Object... rank) {
        this(of, slot, row, Rank.of(rank));
    }
}
