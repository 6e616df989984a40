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
import org.caret.state.LanguageSide;
import org.caret.state.ProgramSide;
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
 * @param services whether the export and the state say something of programs and languages too
 * @param selects whether caret.yaml names the schools; else the school outside the selection is excluded by its mark
 */
record District(long seed, List<Pupil> pupils, boolean yearIsOver, boolean services, boolean selects,
        Charset charset) {

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
        return new District(seed, List.copyOf(pupils), false, false, dice.oneOf(2), charset(dice));
    }

    private static Charset charset(Dice dice) {
        return dice.oneOf(3) ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    }

    /**
     * The district of a seed whose export and state speak of programs and languages: each of their situations once at
     * least, and students of any enrollment with services of any kind.
     */
    static District withServices(long seed) {
        Dice dice = new Dice(seed + 1_000_000);
        List<Plot> plots = new ArrayList<>(Arrays.asList(ServiceSituation.values()));
        for (int i = 0; i < AGAIN; i++) {
            plots.add(dice.pick(Arrays.asList(ServiceSituation.values())));
        }
        for (int i = 0; i < PLAIN; i++) {
            plots.add(dice.below(plots.size()), dice.oneOf(4) ? Situation.PLAIN
                    : dice.pick(Arrays.asList(Situation.values())));
        }
        List<Pupil> pupils = new ArrayList<>();
        for (Plot plot : plots) {
            Pupil pupil = new Pupil(plot, seed, pupils.size(), dice);
            plot.tell(pupil, dice);
            if (plot instanceof Situation && !pupil.ssid.isEmpty()) {
                WildServices.add(pupil, agency(List.of(pupil)), dice);
            }
            if (dice.oneOf(3)) {
                WildServices.change(pupil, dice);
            }
            pupils.add(pupil);
        }
        return new District(seed, List.copyOf(pupils), false, true, dice.oneOf(2), charset(dice));
    }

    /** The district of a seed after its last day of school. */
    static District atYearEnd(long seed) {
        District district = of(seed);
        Dice dice = new Dice(seed);
        district.pupils.forEach(pupil -> pupil.endYear(pupil.situation == Situation.PLAIN && dice.oneOf(2)));
        return new District(seed, district.pupils, true, false, district.selects, district.charset);
    }

    /** The district of a seed with its services after its last day of school. */
    static District withServicesAtYearEnd(long seed) {
        District district = withServices(seed);
        district.pupils.forEach(pupil -> pupil.endYear(false));
        return new District(seed, district.pupils, true, true, district.selects, district.charset);
    }

    /** The state's side before anything is sent. */
    StateSide state() {
        StateSide state = new StateSide(agency());
        pupils.forEach(pupil -> pupil.held.forEach(state::hold));
        return state;
    }

    /** The state's programs before anything is sent, beside its enrollments. */
    ProgramSide programs(StateSide enrollments) {
        ProgramSide programs = new ProgramSide(agency(), enrollments);
        pupils.forEach(pupil -> pupil.services.programs.forEach(programs::hold));
        return programs;
    }

    /** The language statuses that the state knows before anything is sent, beside its enrollments. */
    LanguageSide languages(StateSide enrollments) {
        LanguageSide languages = new LanguageSide(agency(), enrollments);
        pupils.forEach(pupil -> pupil.services.languages.forEach(languages::hold));
        return languages;
    }

    /** What the state knows of this district. */
    Agency agency() {
        return agency(pupils);
    }

    private static Agency agency(List<Pupil> pupils) {
        Set<String> numbers = new HashSet<>();
        pupils.forEach(pupil -> numbers.addAll(List.of(pupil.ssid, pupil.heldUnder)));
        return new Agency(Pupil.LEA, Arrays.stream(School.values()).map(school -> school.number)
                .collect(Collectors.toSet()), numbers, replaced(pupils), Year.BEGINS);
    }

    /** Retired student numbers with those in force. */
    Map<String, String> replaced() {
        return replaced(pupils);
    }

    private static Map<String, String> replaced(List<Pupil> pupils) {
        Map<String, String> replaced = new HashMap<>();
        pupils.stream().filter(pupil -> !pupil.ssid.isEmpty() && !pupil.ssid.equals(pupil.heldUnder))
                .forEach(pupil -> replaced.put(pupil.heldUnder, pupil.ssid));
        return replaced;
    }
}
