package org.caret.rules;

/**
 * Where the parts of a rule begin in its file: the word rule, its name, and the words when, then and end; offsets.
 * name: without quotes.
 */
record Block(String name, int start, int named, int when, int then, int end) {

    boolean holds(int offset) {
        return start <= offset && offset <= end;
    }
}
