package org.caret.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caret.state.Language;
import org.caret.state.LanguageField;
import org.caret.state.LanguageSide;
import org.caret.state.Program;
import org.caret.state.ProgramField;
import org.caret.state.ProgramSide;
import org.caret.state.Rejection;
import org.caret.state.Row;
import org.caret.state.StateSide;
import org.junit.jupiter.api.Test;

/** The stories of programs and languages hold together before the product sees them. */
class ServiceStoriesTest {

    private static final int SEEDS = 20;

    @Test
    void everySituationIsThereAndMostSayWhatIsRight() {
        Set<Plot> missing = new HashSet<>(Set.of(ServiceSituation.values()));
        Set<Plot> unjudged = new HashSet<>();
        for (Pupil pupil : District.withServices(3).pupils()) {
            missing.remove(pupil.situation);
            if (pupil.situation instanceof ServiceSituation && pupil.services.programEnds().isEmpty()
                    && pupil.services.languageEnds().isEmpty()) {
                unjudged.add(pupil.situation);
            }
        }

        assertThat(missing).isEmpty();
        assertThat(unjudged).extracting(Plot::statement).containsOnly("-");
    }

    /** Enrollments may have been others then, so only their rule may speak against it. */
    @Test
    void whatTheStateHoldsCouldHaveBeenPosted() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            District district = District.withServices(seed);
            ProgramSide programs = new ProgramSide(district.agency(), district.state());
            for (Pupil pupil : district.pupils()) {
                for (Program row : pupil.services.programs) {
                    assertThat(programs.submit(row.line() + "\r\n")).as(of(district, pupil))
                            .extracting(Rejection::rule).isSubsetOf("GERR0005");
                }
            }
        }
    }

    @Test
    void everyRightEndOfProgramsIsTakenByTheState() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            District district = District.withServices(seed);
            for (Pupil pupil : district.pupils()) {
                for (List<Program> end : pupil.services.programEnds()) {
                    ProgramSide programs = new ProgramSide(district.agency(), enrolled(district, pupil));
                    end.stream().sorted(Comparator.comparing(row -> row.get(ProgramField.START)))
                            .forEach(row -> assertThat(programs.submit(row.line() + "\r\n"))
                                    .as(of(district, pupil)).isEmpty());
                    assertThat(pupil.services.programsAreRight(programs.rows().values())).isTrue();
                }
            }
        }
    }

    @Test
    void everyRightEndOfLanguagesIsTakenByTheState() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            District district = District.withServices(seed);
            for (Pupil pupil : district.pupils()) {
                for (List<String> end : pupil.services.languageEnds()) {
                    StateSide enrollments = enrolled(district, pupil);
                    LanguageSide languages = new LanguageSide(district.agency(), enrollments);
                    pupil.services.languages.forEach(languages::hold);
                    end.stream().filter(said -> languages.rows().values().stream().map(Services::said)
                            .noneMatch(said::equals)).forEach(said -> assertThat(languages.submit(
                                    language(pupil, said).line() + "\r\n")).as(of(district, pupil)).isEmpty());
                    assertThat(pupil.services.languagesAreRight(languages.rows().values())).isTrue();
                }
            }
        }
    }

    @Test
    void whatIsMissingOrMoreIsNoRightEnd() {
        for (Pupil pupil : District.withServices(3).pupils()) {
            List<Program> end = pupil.services.programEnds().stream().findFirst().orElse(List.of());
            for (Program row : end) {
                List<Program> less = end.stream().filter(other -> other != row).toList();
                Program later = row.with(ProgramField.START, "20251104");
                assertThat(pupil.services.programsAreRight(with(less, later))).as(pupil.situation.name()).isFalse();
                assertThat(pupil.services.programsAreRight(with(end, later))).as(pupil.situation.name()).isFalse();
            }
            if (!pupil.services.languageEnds().isEmpty()) {
                assertThat(pupil.services.languagesAreRight(List.of(pupil.services.language("ADEL", Year.RUN, "spa"))))
                        .as(pupil.situation.name()).isFalse();
            }
        }
    }

    private static List<Program> with(List<Program> rows, Program more) {
        return Stream.concat(rows.stream(), Stream.of(more)).toList();
    }

    private static Language language(Pupil pupil, String said) {
        String status = said.substring(0, said.indexOf(' '));
        LocalDate date = LocalDate.parse(said.substring(said.indexOf(' ') + 1), Row.DAY);
        boolean corrects = status.equals("TBD") && !pupil.services.languages.isEmpty();
        return pupil.services.language(status, date, status.equals("EO") ? "eng" : "spa")
                .with(LanguageField.CORRECTION, corrects ? "10" : "");
    }

    /** The state's enrollments after those of the student were sent. */
    private static StateSide enrolled(District district, Pupil pupil) {
        StateSide state = district.state();
        pupil.answers().get(0).forEach(step -> assertThat(state.submit(step.row().line() + "\r\n"))
                .as(of(district, pupil)).isEmpty());
        return state;
    }

    private static String of(District district, Pupil pupil) {
        return "seed " + district.seed() + ", " + pupil.situation.name() + ", " + pupil.situation.statement();
    }
}
