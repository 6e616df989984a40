package org.caret.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.caret.time.Dates;

/** Writes the households of a family: who belongs to them, where they live, where their mail goes, and moves. */
final class HomeRows {

    private final World world;
    private final AddressRows addresses;

    HomeRows(World world) {
        this.world = world;
        this.addresses = new AddressRows(world);
    }

    void write(Family family, Dice dice) {
        boolean second = family.twoHomes() || family.tells(Story.TWO_FIRST_HOMES);
        Home first = new Home(family, "a");
        home(first, false, dice);
        if (second) {
            home(new Home(family, "b"), !family.tells(Story.TWO_FIRST_HOMES), dice);
        }
        for (int i = 0; i < family.parents().size(); i++) {
            Home home = second && i > 0 ? new Home(family, "b") : first;
            member(home, family.parents().get(i).person(), Dates.EVER).put("secondary", false).end();
        }
    }

    private void home(Home home, boolean secondary, Dice dice) {
        world.row("households").put("householdId", home.id())
                .put("name", home.family().surname() + (secondary ? " 2" : "")).end();
        LocalDate since = secondary && dice.chance(0.3) ? past(dice) : Dates.EVER;
        LocalDate left = secondary && world.chance("leftSecondHome", dice) ? world.times().reportingDate()
                .minusDays(1 + dice.below(300)) : Dates.OPEN;
        home.family().children().forEach(child -> member(home, child.person(), since).put("endDate", left)
                .put("secondary", secondary).end());
        if (!home.family().tells(Story.NO_ADDRESS)) {
            residences(home, dice);
        }
    }

    private LocalDate past(Dice dice) {
        LocalDate today = world.times().reportingDate();
        return dice.day(today.minusYears(9), today.minus(1, ChronoUnit.YEARS));
    }

    private TableFile member(Home home, long person, LocalDate since) {
        return world.row("householdMembers").put("householdId", home.id()).put("personId", person)
                .put("startDate", since);
    }

    private void residences(Home home, Dice dice) {
        LocalDate since = world.chance("homeSinceEver", dice) ? Dates.EVER : past(dice);
        boolean before = !since.equals(Dates.EVER) && world.chance("movedBefore", dice);
        if (before) {
            residence(home.at(1), since.minusDays(200 + dice.below(2_000)), since.minusDays(1), dice);
        }
        LocalDate summer = world.times().now().year().firstDay();
        Optional<LocalDate> move = world.times().event(world.share("movesInYear"), summer, dice);
        residence(home.at(2), since, move.map(day -> day.minusDays(1)).orElse(Dates.OPEN), dice);
        move.ifPresent(day -> {
            residence(home.at(3), day, Dates.OPEN, dice);
            home.family().children().forEach(child -> moved(child, home.at(3), day, dice));
        });
        if (world.chance("separateMailing", dice)) {
            boolean box = world.chance("poBox", dice);
            addresses.write(home.at(4).address(), home.family(), box, dice);
            location(home.at(4), since).put("mailing", true).put("physical", false).put("secondary", false).end();
        }
    }

    private void residence(Spot spot, LocalDate from, LocalDate to, Dice dice) {
        addresses.write(spot.address(), spot.home().family(), false, dice);
        TableFile row = location(spot, from).put("endDate", to).put("mailing", world.chance("markedMailing", dice))
                .put("secondary", false).put("physical", true);
        if (world.chance("confidential", dice)) {
            row.put("confidential", true);
        }
        row.end();
    }

    private TableFile location(Spot spot, LocalDate from) {
        return world.row("householdLocations").put("locationId", "l" + spot.number())
                .put("householdId", spot.home().id()).put("addressId", spot.address()).put("startDate", from);
    }

    private void moved(Child child, Spot spot, LocalDate day, Dice dice) {
        String at = ChangeRows.at(day, dice);
        world.row("addressHistory").put("studentSourcedId", child.id()).put("addressId", spot.address())
                .put("startDate", day).put("changedAt", at).end();
        ChangeRows.write(world, child, "householdLocations.addressId", at);
    }

    /** A household of a family: the first is a, the second b. */
    private record Home(Family family, String letter) {

        String id() {
            return "h" + family.number() + letter;
        }

        Spot at(int place) {
            return new Spot(this, place);
        }
    }

    /** One of the addresses a household has or had. */
    private record Spot(Home home, int place) {

        String number() {
            return home.family().number() + home.letter() + place;
        }

        String address() {
            return "a" + number();
        }
    }
}
