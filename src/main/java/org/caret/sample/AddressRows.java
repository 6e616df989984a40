package org.caret.sample;

import java.util.List;

/** Writes addresses in the town of a family's area. */
final class AddressRows {

    private static final int AREAS_OF_A_TOWN = 3;
    private final World world;

    AddressRows(World world) {
        this.world = world;
    }

    void write(String id, Family family, boolean box, Dice dice) {
        List<Lists.Place> towns = world.lists().places("town");
        Lists.Place town = towns.get(family.area() / AREAS_OF_A_TOWN % towns.size());
        boolean zip = !family.tells(Story.ZIP_MISSING);
        TableFile row = world.row("addresses").put("addressId", id).put("city", town.name()).put("state", "CA")
                .put("zip", zip ? town.zip() : "").put("country", "US").put("county", town.county())
                .put("poBox", box);
        if (zip && world.chance("zip4", dice)) {
            row.put("zip4", 1_000 + dice.below(9_000));
        }
        if (box) {
            row.put("number", 10 + dice.below(9_000)).end();
        } else {
            street(row, dice).end();
        }
    }

    private TableFile street(TableFile row, Dice dice) {
        String number = String.valueOf(100 + dice.below(9_900));
        String street = dice.pick(world.lists().places("street")).name();
        String tag = world.pick("streetTag", dice);
        boolean apartment = world.chance("apartment", dice);
        int apt = 1 + dice.below(240);
        if (world.chance("readyMadeLines", dice)) {
            return row.put("line1", number + " " + street + " " + tag).put("line2", apartment ? "Apt " + apt : "");
        }
        return row.put("number", number).put("street", street).put("tag", tag)
                .put("prefix", world.chance("streetPrefix", dice) ? world.pick("streetPrefix", dice) : "")
                .put("direction", world.chance("streetDirection", dice) ? world.pick("streetPrefix", dice) : "")
                .put("apt", apartment ? "Apt " + apt : "");
    }
}
