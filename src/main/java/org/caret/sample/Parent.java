package org.caret.sample;

/** A parent. level: the code of schooling, blank when it is not known. */
record Parent(String id, long person, boolean woman, String first, String last, String level) {

    String relation() {
        return woman ? "Mother" : "Father";
    }
}
