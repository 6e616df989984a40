package org.caret.roundtrip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caret.state.Agency;
import org.caret.state.StateSide;

/**
 * A generated district: its students with what the export says, what the state holds and what must be sent. Each
 * situation comes once at least, most students are plain. The same seed gives the same district everywhere.
 *
 * <p>Readings where the domain is silent: a past year's closed row stands in the export with its E155; only rows of
 * the wrong start or school become no-shows, whatever their own exit was; a secondary row that is a student's only
 * one and has nothing in the export is held as ruling 4 holds it for a changed start; a student whom the export does
 * not know at all is dealt with like one without enrollments; at the end of the year a row of status 50 ends with E170
 * like a secondary one, because the state takes no E155 for it (SENR0522).
 *
 * @param yearIsOver whether the run is after the last day of school and asks for year-end exits; which records
 *     are right is not said then, only that the state takes them and says afterwards what the export says
 * @param selects whether caret.yaml names the schools; else the school outside the selection is excluded by its mark
 */
record District(long seed, List<Pupil> pupils, boolean yearIsOver, boolean selects, Charset charset) {

    private static final int PLAIN = 40;
    private static final int AGAIN = 8;
    private static final int WILD = 8;

    /** The district of a seed. */
    static District of(long seed) {
        Dice dice = new Dice(seed);
        List<Situation> situations = new ArrayList<>(Arrays.asList(Situation.values()));
        for (int i = 0; i < AGAIN; i++) {
            situations.add(dice.pick(Arrays.asList(Situation.values())));
        }
        situations.addAll(Collections.nCopies(WILD, Situation.WILD));
        for (int i = 0; i < PLAIN; i++) {
            situations.add(dice.below(situations.size()), Situation.PLAIN);
        }
        List<Pupil> pupils = new ArrayList<>();
        for (Situation situation : situations) {
            Pupil pupil = new Pupil(situation, seed, pupils.size(), dice);
            situation.tell(pupil, dice);
            pupils.add(pupil);
        }
        return new District(seed, List.copyOf(pupils), false, dice.oneOf(2),
                dice.oneOf(3) ? Charset.forName("windows-1252") : StandardCharsets.UTF_8);
    }

    /** The district of a seed after its last day of school. */
    static District atYearEnd(long seed) {
        District district = of(seed);
        Dice dice = new Dice(seed);
        district.pupils.forEach(pupil -> pupil.endYear(pupil.situation == Situation.PLAIN && dice.oneOf(2)));
        return new District(seed, district.pupils, true, district.selects, district.charset);
    }

    /** The state's side before anything is sent. */
    StateSide state() {
        StateSide state = new StateSide(agency());
        pupils.forEach(pupil -> pupil.held.forEach(state::hold));
        return state;
    }

    /** What the state knows of this district. */
    Agency agency() {
        Set<String> numbers = new HashSet<>();
        pupils.forEach(pupil -> numbers.addAll(List.of(pupil.ssid, pupil.heldUnder)));
        return new Agency(Pupil.LEA, Arrays.stream(School.values()).map(school -> school.number)
                .collect(Collectors.toSet()), numbers, replaced(), Year.BEGINS);
    }

    /** Retired student numbers with those in force. */
    Map<String, String> replaced() {
        Map<String, String> replaced = new HashMap<>();
        pupils.stream().filter(pupil -> !pupil.ssid.isEmpty() && !pupil.ssid.equals(pupil.heldUnder))
                .forEach(pupil -> replaced.put(pupil.heldUnder, pupil.ssid));
        return replaced;
    }
}
