package org.caret.sample;

import java.util.Optional;

/**
 * A member of staff: number in the district, the school or nobody where the district office is the place of work.
 * certificated: with a number of the state's; former: no longer here since last summer.
 */
record Worker(long number, Optional<School> school, boolean certificated, boolean former, Story story) {

    private static final long FIRST_PERSON = 1_000;

    String id() {
        return id(number);
    }

    /** The id of a member of staff by number in the district. */
    static String id(long number) {
        return "t" + number;
    }

    long person() {
        return FIRST_PERSON + number;
    }

    /** Who employs: a charter school its own, the district all others. */
    String employer() {
        return school.filter(at -> at.kind() == Kind.CHARTER).map(School::id).orElse(OrganisationRows.DISTRICT);
    }

    /** Where the work is. */
    String place() {
        return school.map(School::id).orElse(OrganisationRows.DISTRICT);
    }
}
