package org.caret.sample;

import java.time.LocalDate;
import java.util.List;
import org.caret.time.Dates;

/** Writes who a student is: names, birth, sex, ethnicity and races; twice when the surname changed. */
final class IdentityRows {

    private static final int LONG = 31;
    private final World world;

    IdentityRows(World world) {
        this.world = world;
    }

    /** The id of the identity that holds now. */
    String write(Family family, Child child, Dice dice) {
        Person person = person(family, child, dice);
        if (!world.chance("nameChange", dice)) {
            identity(family, child, person, 1).end();
            return id(child, 1);
        }
        Person before = new Person(person.first(), person.middle(), dice.pick(world.names("surname")),
                person.suffix(), person.legalFirst());
        identity(family, child, before, 1).end();
        LocalDate day = changed(child, dice);
        identity(family, child, person, 2).put("effectiveDate", day).end();
        if (!day.isBefore(world.times().now().year().firstDay())) {
            ChangeRows.write(world, child, "identities.lastName", ChangeRows.at(day, dice));
        }
        return id(child, 2);
    }

    private static String id(Child child, int place) {
        return "i" + child.number() + "-" + place;
    }

    private LocalDate changed(Child child, Dice dice) {
        LocalDate summer = world.times().now().year().firstDay();
        boolean lately = world.chance("nameChangeThisYear", dice);
        return lately ? dice.day(summer, world.times().reportingDate())
                : dice.day(child.birth().on().plusYears(3), summer.minusDays(1));
    }

    private Person person(Family family, Child child, Dice dice) {
        List<String> names = world.names(child.girl() ? "girl" : "boy");
        StringBuilder first = new StringBuilder(dice.pick(names));
        while (child.story() == Story.LONG_NAME && first.length() < LONG) {
            first.append('-').append(dice.pick(names));
        }
        String middle = world.chance("middleName", dice) ? dice.pick(names) : "";
        String suffix = !child.girl() && world.chance("suffix", dice) ? dice.pick(List.of("Jr", "II", "III")) : "";
        String legal = world.chance("legalDiffers", dice) ? dice.pick(names) : "";
        String last = (child.story() == Story.CURLY_APOSTROPHE ? "O\u2019" : "") + family.surname();
        boolean nameless = child.story() == Story.FIRST_NAME_MISSING;
        return new Person(nameless ? "" : first.toString(), middle, last, suffix, nameless ? "" : legal);
    }

    private TableFile identity(Family family, Child child, Person person, int place) {
        Birth birth = child.birth();
        Heritage heritage = family.heritage();
        TableFile row = world.row("identities").put("identityId", id(child, place)).put("personId", child.person())
                .put("firstName", person.first()).put("middleName", person.middle()).put("lastName", person.last())
                .put("suffix", person.suffix()).put("legalFirstName", person.legalFirst())
                .put("legalLastName", person.legalFirst().isEmpty() ? "" : person.last())
                .put("gender", child.story() == Story.GENDER_MISSING ? "" : child.gender())
                .put("legalGender", child.gender().equals("X") && child.number() % 3 == 0 ? "F" : "")
                .put("birthDate", child.story() == Story.BIRTH_DATE_MISSING ? Dates.EVER : birth.on())
                .put("birthCity", birth.place().city()).put("birthState", birth.place().state())
                .put("birthCountry", birth.place().country()).put("hispanicEthnicity", heritage.hispanic())
                .put("raceEthnicityDetermination", heritage.determination());
        for (int i = 0; i < heritage.races().size(); i++) {
            row.put("race" + (i + 1), heritage.races().get(i));
        }
        return row;
    }

    /** The names of an identity. */
    private record Person(String first, String middle, String last, String suffix, String legalFirst) {
    }
}
