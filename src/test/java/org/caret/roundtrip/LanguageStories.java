package org.caret.roundtrip;

import java.time.LocalDate;
import java.util.List;

/** What may lie between an export and the state for a student's language (§9). */
final class LanguageStories {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 9, 10);
    private static final List<String> OTHERS = List.of("spa", "vie", "hmn", "tgl");

    private LanguageStories() {
    }

    private static void says(Pupil pupil, String status, String column, LocalDate date, String language) {
        pupil.services.row("englishLearners", "elasCode", status, column, date, "primaryLanguage", language, "active",
                "true");
    }

    private static void reclassified(Pupil pupil, LocalDate date, String language) {
        pupil.services.row("englishLearners", "elasCode", "RFEP", "identifiedDate", LONG_AGO, "programExitDate", date,
                "primaryLanguage", language, "active", "true");
    }

    private static void stays(Pupil pupil) {
        pupil.both(pupil.past(), pupil.stay(Year.FIRST));
    }

    static void agrees(Pupil pupil, Dice dice) {
        stays(pupil);
        String status = dice.pick(List.of("EO", "EL", "IFEP", "RFEP", "TBD"));
        LocalDate date = status.equals("TBD") ? Year.FIRST : LONG_AGO;
        String language = status.equals("EO") ? "eng" : dice.pick(OTHERS);
        if (status.equals("RFEP")) {
            reclassified(pupil, date.plusDays(90), language);
            pupil.services.knows("EL", date, language);
            pupil.services.knows("RFEP", date.plusDays(90), language);
        } else {
            says(pupil, status, status.equals("TBD") ? "tbdDate" : "identifiedDate", date, language);
            pupil.services.knows(status, date, language);
        }
        pupil.services.knowsNoMore();
    }

    static void tested(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        says(pupil, dice.oneOf(2) ? "EL" : "IFEP", "identifiedDate", Year.early(dice), dice.pick(OTHERS));
        pupil.services.knowsAtEnd();
    }

    static void reclassifiedNow(Pupil pupil, Dice dice) {
        stays(pupil);
        LocalDate date = Year.middle(dice);
        pupil.services.knows("EL", LONG_AGO, "spa");
        reclassified(pupil, date, "spa");
        pupil.services.knowsAtEnd(Services.said("EL", LONG_AGO), Services.said("RFEP", date));
    }

    static void reclassifiedLastYear(Pupil pupil, Dice dice) {
        stays(pupil);
        pupil.services.knows("EL", LONG_AGO, "spa");
        reclassified(pupil, LocalDate.of(2025, 5, 20), "spa");
        pupil.services.knowsNoMore();
    }

    static void otherDate(Pupil pupil, Dice dice) {
        stays(pupil);
        LocalDate date = Year.middle(dice);
        pupil.services.knows("EL", LONG_AGO, "spa");
        pupil.services.knows("RFEP", dice.oneOf(2) ? date.minusDays(3) : date.plusDays(3), "spa");
        reclassified(pupil, date, "spa");
        pupil.services.knowsNoMore();
        pupil.services.conflict = true;
    }

    static void stepBack(Pupil pupil, Dice dice) {
        stays(pupil);
        String known = dice.pick(List.of("RFEP", "EL", "IFEP"));
        if (known.equals("RFEP")) {
            pupil.services.knows("EL", LONG_AGO, "vie");
        }
        pupil.services.knows(known, LONG_AGO.plusDays(100), "vie");
        if (!known.equals("RFEP") || dice.oneOf(2)) {
            says(pupil, dice.oneOf(2) ? "EO" : "TBD", "identifiedDate", Year.early(dice), "vie");
        } else {
            says(pupil, "EL", "identifiedDate", Year.early(dice), "vie");
        }
        pupil.services.knowsNoMore();
        pupil.services.conflict = true;
    }

    static void englishOnly(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        says(pupil, "EO", "identifiedDate", Year.FIRST, "eng");
        pupil.services.knowsAtEnd(Services.said("EO", Year.FIRST));
    }

    static void toBeDetermined(Pupil pupil, Dice dice) {
        LocalDate first = Year.late(dice);
        pupil.both(pupil.stay(first));
        LocalDate date = dice.oneOf(2) ? null : first.plusDays(1);
        says(pupil, "TBD", "tbdDate", date, dice.pick(OTHERS));
        pupil.services.knowsAtEnd(Services.said("TBD", date == null ? first : date));
    }

    static void determined(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        LocalDate date = Year.early(dice);
        pupil.services.knows("TBD", Year.FIRST, "spa");
        says(pupil, "EO", "identifiedDate", date, "eng");
        pupil.services.knowsAtEnd(Services.said("TBD", Year.FIRST), Services.said("EO", date));
    }

    static void tooLongUndetermined(Pupil pupil, Dice dice) {
        stays(pupil);
        LocalDate date = LocalDate.of(2025, 4, 2);
        pupil.services.knows("TBD", date, "spa");
        says(pupil, "TBD", "tbdDate", date, "spa");
        pupil.services.knowsNoMore();
        pupil.services.mustTell("SELA");
    }

    /** Which reasons the state takes is not published; a reason it does not know is none. */
    static void corrected(Pupil pupil, Dice dice) {
        stays(pupil);
        LocalDate date = Year.early(dice);
        pupil.services.knows("EO", LONG_AGO, "eng");
        boolean reason = dice.oneOf(2);
        pupil.services.row("englishLearners", "elasCode", "TBD", "tbdDate", date, "primaryLanguage", "spa", "active",
                "true", "correctionReason", reason ? "1" : "");
        if (reason) {
            pupil.services.knowsAtEnd(Services.said("EO", LONG_AGO), Services.said("TBD", date));
        }
        pupil.services.knowsNoMore();
    }

    /**
     * Before this agency had the student; the state knows it from another or, at times, shows nothing of it. Then a
     * status that needs no test may be sent as begun with the enrollment.
     */
    static void gainedElsewhere(Pupil pupil, Dice dice) {
        LocalDate gained = LocalDate.of(2025, 8, 15);
        pupil.both(pupil.stay(Year.middle(dice)));
        String status = dice.pick(List.of("EO", "RFEP", "TBD"));
        String language = status.equals("EO") ? "eng" : "spa";
        boolean seen = dice.oneOf(2);
        if (seen) {
            pupil.services.knowsFromElsewhere(status, gained, language);
        }
        if (status.equals("RFEP")) {
            reclassified(pupil, gained, language);
        } else {
            says(pupil, status, status.equals("EO") ? "identifiedDate" : "tbdDate", gained, language);
            pupil.services.knowsAtEnd(Services.said(status, seen ? gained : pupil.stays.get(0).start()));
        }
        pupil.services.knowsNoMore();
    }

    static void sameCodeOtherDateElsewhere(Pupil pupil, Dice dice) {
        englishOnlyHere(pupil, dice, "EO", "eng");
    }

    static void reclassifiedElsewhere(Pupil pupil, Dice dice) {
        englishOnlyHere(pupil, dice, "RFEP", "spa");
    }

    /** The student came in the year and is entered as English only; the state knows a status from elsewhere. */
    private static void englishOnlyHere(Pupil pupil, Dice dice, String known, String language) {
        LocalDate first = Year.middle(dice);
        pupil.both(pupil.stay(first));
        pupil.services.knowsFromElsewhere(known, LONG_AGO, language);
        says(pupil, "EO", "identifiedDate", first, "eng");
        pupil.services.knowsNoMore();
    }

    /** Only learners are reclassified; the step of a student who was none is left to the state's judgement. */
    static void reclassifiedWithoutTest(Pupil pupil, Dice dice) {
        stays(pupil);
        String known = dice.pick(List.of("EO", "IFEP", "TBD", "none"));
        if (!known.equals("none")) {
            pupil.services.knows(known, LONG_AGO, "spa");
        }
        reclassified(pupil, Year.middle(dice), "spa");
    }

    static void languageEnglish(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        says(pupil, "TBD", "tbdDate", Year.FIRST, dice.oneOf(2) ? "eng" : "ase");
        pupil.services.knowsAtEnd();
        pupil.services.mustTell("SELA");
    }

    /** SELA-1 sends nothing then; that the state is told once, as of an enrollment, is sensible too. */
    static void identifiedBefore(Pupil pupil, Dice dice) {
        stays(pupil);
        says(pupil, "EO", "identifiedDate", LocalDate.of(2022, 9, 1), "eng");
        pupil.services.knowsAtEnd();
        pupil.services.knowsAtEnd(Services.said("EO", Year.PAST_FIRST));
        pupil.services.knowsAtEnd(Services.said("EO", Year.FIRST));
    }

    static void inactive(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST));
        pupil.services.row("englishLearners", "elasCode", "TBD", "tbdDate", Year.FIRST, "primaryLanguage", "spa",
                "active", "false");
        says(pupil, "EO", "identifiedDate", Year.FIRST, "eng");
        pupil.services.knowsAtEnd(Services.said("EO", Year.FIRST));
    }

    static void gone(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST).until(Year.middle(dice), "T160"));
        says(pupil, "EO", "identifiedDate", Year.FIRST, "eng");
        pupil.services.knowsAtEnd();
    }

    static void noShow(Pupil pupil, Dice dice) {
        pupil.both(pupil.stay(Year.FIRST).noShow());
        says(pupil, "EO", "identifiedDate", Year.FIRST, "eng");
        pupil.services.knowsAtEnd();
    }
}
