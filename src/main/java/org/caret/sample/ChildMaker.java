package org.caret.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.caret.time.Dates;

/** Makes a student: sex, birth, and the schools of this year and the last. */
final class ChildMaker {

    private static final double HELD_BACK = 0.04;
    private final World world;
    private final Schooling schooling;

    ChildMaker(World world) {
        this.world = world;
        this.schooling = new Schooling(world);
    }

    /** What the family decides; twin: a child born on the same day. */
    record Start(long number, int area, boolean charter, int grade, Story story, boolean otherLanguage,
                 Optional<Child> twin) {
    }

    Child child(Start start, Dice dice) {
        List<Stay> stays = schooling.stays(start, dice);
        Optional<Birth> twin = start.twin().map(Child::birth);
        LocalDate born = twin.map(Birth::on).orElseGet(() -> born(start.grade(), dice));
        Birth.Place place = twin.map(Birth::place).orElseGet(() -> place(start, dice));
        return new Child(start.number(), start.grade(), start.story(),
                world.pick("gender", dice), birth(start, born, place, stays.get(0).from(), dice), stays);
    }

    private LocalDate born(int grade, Dice dice) {
        int turnsFive = world.times().now().year().begins() - grade - (dice.chance(HELD_BACK) ? 1 : 0);
        LocalDate last = LocalDate.of(turnsFive - 5, Month.SEPTEMBER, 1);
        return dice.day(last.minusYears(1).plusDays(1), last);
    }

    private Birth.Place place(Start start, Dice dice) {
        boolean abroad = world.chance(start.otherLanguage() ? "bornAbroad" : "bornAbroadEnglish", dice);
        List<Lists.Place> towns = world.lists().places("town");
        if (abroad || start.story() == Story.ABROAD_WITHOUT_DATE || start.story() == Story.ENTERED_AT_THREE) {
            String country = start.story() == Story.ABROAD_WITHOUT_DATE ? "MX" : world.pick("country", dice);
            return new Birth.Place(dice.pick(towns).name(), "", country);
        }
        boolean elsewhere = world.chance("bornOtherState", dice);
        Lists.Place town = dice.pick(elsewhere ? world.lists().places("homeState") : towns);
        return new Birth.Place(town.name(), elsewhere ? town.state() : "US-CA", "US");
    }

    private Birth birth(Start start, LocalDate born, Birth.Place place, LocalDate here, Dice dice) {
        if (start.story() == Story.ABROAD_WITHOUT_DATE) {
            return new Birth(born, place, Dates.EVER, Dates.EVER);
        }
        if (place.abroad()) {
            LocalDate school = start.story() == Story.ENTERED_AT_THREE ? born.plusYears(3).plusMonths(4)
                    : school(born, here, dice);
            LocalDate country = dice.day(school.minusDays(400), school);
            return new Birth(born, place, country.isBefore(born) ? born : country, school);
        }
        boolean known = start.otherLanguage() || world.chance("usSchoolDateKnown", dice);
        LocalDate kindergarten = LocalDate.of(born.plusDays(121).getYear() + 5, Month.AUGUST, 14);
        return new Birth(born, place, Dates.EVER, known ? earlier(kindergarten, later(here, born.plusYears(4)))
                : Dates.EVER);
    }

    /** The first day at a school of the country: not before the fourth birthday, not after the first one here. */
    private static LocalDate school(LocalDate born, LocalDate here, Dice dice) {
        LocalDate soonest = born.plusYears(4).plusMonths(8);
        return soonest.isBefore(here) ? dice.day(soonest, here) : later(here, born.plusYears(4));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
