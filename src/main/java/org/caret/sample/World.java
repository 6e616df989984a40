package org.caret.sample;

import java.util.List;

/** All that the rows of a student are made from, and the files they go to. */
record World(Lists lists, Times times, District district, Courses courses, TableFiles files) {

    /** Begins a row of a table. */
    TableFile row(String table) {
        return files.row(table);
    }

    /** The value of a row of the sheet shares. */
    double share(String name) {
        return lists.shares().share(name);
    }

    /** One of the weighted names of a kind. */
    String pick(String kind, Dice dice) {
        return lists.pick(kind, dice);
    }

    /** The names of a kind. */
    List<String> names(String kind) {
        return lists.names(kind);
    }

    /** True as often as a row of the sheet shares says. */
    boolean chance(String share, Dice dice) {
        return dice.chance(share(share));
    }

    /** The number of the district among the state's agencies. */
    String districtNumber() {
        return String.valueOf(lists.shares().whole("districtNumber"));
    }
}
