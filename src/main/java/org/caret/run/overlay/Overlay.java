package org.caret.run.overlay;

/**
 * A rule file or sheet row of a district that adds to the shipped knowledge, replaces some of it or takes some away.
 * place: where it stands below the workspace; changed: the shipped original is not what it was when it was taken note
 * of; sentence: all of it in a user's words.
 */
public record Overlay(Kind kind, String place, boolean changed, String sentence) {

    /** What it does to the shipped knowledge. */
    public enum Kind { REPLACED, ADDED, REMOVED }
}
