package org.caret.state;

/** Why the state refuses a file: a rule, and the line of the file (from 1) that breaks it. */
public record Rejection(String rule, int line) {
}
