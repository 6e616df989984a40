package org.caret.roundtrip;

/** What lies between an export and the state for one student: its name, and the statement that says what to send. */
interface Plot {

    String name();

    String statement();

    /** Fills a student with it. */
    void tell(Pupil pupil, Dice dice);

    /** How a student is filled. */
    interface Story {
        void tell(Pupil pupil, Dice dice);
    }
}
