package org.caret.roundtrip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caret.state.Agency;
import org.caret.state.LanguageSide;
import org.caret.state.Program;
import org.caret.state.ProgramSide;
import org.caret.state.StateSide;

/**
 * Programs and a language of any kind for a student of any enrollment: at the state what it might have taken, in the
 * export something else at times. Only the state's judgement counts.
 */
final class WildServices {

    private static final List<String> STATUSES = List.of("EO", "TBD", "EL", "IFEP", "RFEP");

    private static final List<String> CHANGED = List.of("lastName", "birthDate", "birthCity", "gender");

    private WildServices() {
    }

    static void add(Pupil pupil, Agency agency, Dice dice) {
        StateSide enrollments = new StateSide(agency);
        pupil.held.forEach(enrollments::hold);
        programs(pupil, new ProgramSide(agency, enrollments), dice);
        language(pupil, new LanguageSide(agency, enrollments), dice);
    }

    private static void programs(Pupil pupil, ProgramSide state, Dice dice) {
        List<Membership> now = new ArrayList<>();
        for (int more = 1 + dice.below(3); more > 0; more--) {
            now.add(any(pupil, dice));
        }
        for (Membership membership : now) {
            Membership then = struck(membership, pupil, dice);
            Program row = then.row(pupil);
            if (!dice.oneOf(4) && state.submit(row.line() + "\r\n").isEmpty()) {
                pupil.services.atState(then);
            }
            if (dice.oneOf(3)) {
                pupil.services.anywhere(membership);
            } else {
                pupil.services.inExport(membership);
            }
        }
    }

    private static Membership any(Pupil pupil, Dice dice) {
        LocalDate start = dice.day(LocalDate.of(2025, 5, 1), Year.RUN);
        Membership membership = dice.oneOf(2) ? Membership.participating(pupil, dice, start)
                : Membership.eligible(pupil, dice, start);
        membership = dice.oneOf(5) ? membership.at(pupil.home.other()) : membership;
        return dice.oneOf(3) ? membership.until(start.plusDays(dice.below(60))) : membership;
    }

    private static Membership struck(Membership membership, Pupil pupil, Dice dice) {
        LocalDate start = dice.oneOf(2) ? Year.FIRST : membership.start();
        return switch (dice.below(4)) {
            case 0 -> membership.from(start).until(start.plusDays(dice.below(50)));
            case 1 -> membership.from(start.plusDays(dice.below(9)));
            case 2 -> membership.from(start).at(pupil.home.other());
            default -> membership.from(start);
        };
    }

    /** Lets something of the student himself have changed, before, in or after his enrollment. */
    static void change(Pupil pupil, Dice dice) {
        for (int more = 1 + dice.below(2); more > 0; more--) {
            LocalDate day = dice.day(LocalDate.of(2025, 7, 1), Year.RUN);
            pupil.services.row("changeLog", "tableName", "identities", "fieldName", dice.pick(CHANGED),
                    "effectiveDate", day, "changedAt", day + "T08:30:00", "changedBy", "office");
        }
    }

    private static void language(Pupil pupil, LanguageSide state, Dice dice) {
        LocalDate date = dice.day(LocalDate.of(2025, 7, 1), Year.RUN);
        String status = dice.pick(STATUSES);
        pupil.services.row("englishLearners", "elasCode", status, "identifiedDate", date, "tbdDate",
                status.equals("TBD") ? date : null, "programExitDate", status.equals("RFEP") ? date : null,
                "primaryLanguage", status.equals("EO") ? "eng" : "spa", "active", "true");
        for (int more = dice.below(3); more > 0; more--) {
            state.submit(pupil.services.language(dice.pick(STATUSES),
                    dice.day(LocalDate.of(2024, 9, 1), Year.RUN), "spa").line() + "\r\n");
        }
        pupil.services.languages.addAll(state.rows().values());
    }
}
