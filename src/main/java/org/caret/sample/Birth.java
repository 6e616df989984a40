package org.caret.sample;

import java.time.LocalDate;

/** Where and when a student was born, and came to the country and to school in it (since ever: not known). */
record Birth(LocalDate on, Place place, LocalDate enteredCountry, LocalDate enteredSchool) {

    /** City, state with its country, country. */
    record Place(String city, String state, String country) {

        boolean abroad() {
            return !country.equals("US");
        }
    }
}
