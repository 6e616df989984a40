package org.caret.notice;

/** Takes findings as they arise. Safe for several threads unless an implementation says otherwise. */
@FunctionalInterface
public interface Notices {

    void add(Notice notice);
}
