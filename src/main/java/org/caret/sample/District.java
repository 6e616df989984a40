package org.caret.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The schools of the district, elementary schools first. A family lives in the area of one of them; areas feed middle
 * and high schools in order.
 */
final class District {

    private final List<School> schools;
    private final Weighted areas;
    private final List<List<School>> byKind;

    /** areas: one name for each elementary school, weighted by its share of the students. */
    District(List<School> schools, Weighted areas) {
        this.schools = List.copyOf(schools);
        this.areas = areas;
        this.byKind = Arrays.stream(Kind.values()).map(kind ->
                schools.stream().filter(school -> school.kind() == kind).toList()).toList();
    }

    List<School> schools() {
        return schools;
    }

    private List<School> of(Kind kind) {
        return byKind.get(kind.ordinal());
    }

    boolean hasCharters() {
        return !of(Kind.CHARTER).isEmpty();
    }

    int areas() {
        return areas.names().size();
    }

    /** The area of a family, by the size of its school. */
    int area(Dice dice) {
        return areas.place(dice);
    }

    /** The school for a grade of those who live in an area; charter: of those who chose one. */
    School school(int area, int grade, boolean charter) {
        List<School> candidates = of(charter ? Kind.CHARTER : Kind.of(grade));
        return candidates.get((int) ((long) area * candidates.size() / areas()));
    }

    /** The next school of the kind, when the district has one. */
    Optional<School> next(School school) {
        List<School> alike = of(school.kind());
        School next = alike.get((alike.indexOf(school) + 1) % alike.size());
        return next == school ? Optional.empty() : Optional.of(next);
    }

    /** Another school with the grade, when the district has one. */
    Optional<School> another(School school, int grade, Dice dice) {
        List<School> candidates = of(Kind.of(grade));
        School found = dice.pick(candidates);
        if (found == school) {
            found = candidates.get((candidates.indexOf(school) + 1) % candidates.size());
        }
        return found == school ? Optional.empty() : Optional.of(found);
    }
}
