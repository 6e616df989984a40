package org.caret.sample;

import java.time.LocalDate;

/** Writes the parents of a family, who else is to be called, and what they are to the children. */
final class ContactRows {

    private final World world;

    ContactRows(World world) {
        this.world = world;
    }

    void write(Family family, Dice dice) {
        for (int i = 0; i < family.parents().size(); i++) {
            Parent parent = family.parents().get(i);
            contact(parent);
            boolean lives = !family.twoHomes() || i == 0;
            for (Child child : family.children()) {
                if (child.story() != Story.LEVEL_WITHOUT_GUARDIAN) {
                    link(child, parent.id(), parent.relation(), true).put("contactPriority", i + 1)
                            .put("livesWith", lives).put("householdRelationship", true).end();
                }
            }
        }
        if (world.chance("otherContact", dice)) {
            other(family, dice);
        }
        if (world.chance("formerGuardian", dice)) {
            former(family, dice);
        }
    }

    private void contact(Parent parent) {
        world.row("contacts").put("contactId", parent.id()).put("personId", parent.person())
                .put("firstName", parent.first()).put("lastName", parent.last())
                .put("educationLevel", parent.level()).end();
    }

    private TableFile link(Child child, String contact, String relation, boolean guardian) {
        return world.row("studentContacts").put("studentSourcedId", child.id()).put("contactId", contact)
                .put("relation", relation).put("guardian", guardian);
    }

    private void other(Family family, Dice dice) {
        contact(further(family, 3, dice));
        String relation = world.pick("otherContact", dice);
        family.children().forEach(child -> link(child, "c" + family.number() + "-3", relation, false)
                .put("contactPriority", 3).put("livesWith", false).put("householdRelationship", false).end());
    }

    private void former(Family family, Dice dice) {
        contact(further(family, 4, dice));
        LocalDate today = world.times().reportingDate();
        LocalDate end = dice.day(today.minusYears(2), today.minusDays(10));
        family.children().forEach(child -> link(child, "c" + family.number() + "-4", "Guardian", true)
                .put("contactPriority", 4).put("startDate", end.minusYears(1)).put("endDate", end).end());
    }

    private Parent further(Family family, int place, Dice dice) {
        boolean woman = dice.chance(0.6);
        return new Parent("c" + family.number() + "-" + place, family.parents().get(0).person() - 1 + place, woman,
                dice.pick(world.names(woman ? "girl" : "boy")), dice.pick(world.names("surname")),
                world.pick("education", dice));
    }
}
