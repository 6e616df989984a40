package org.caret.sample;

import java.util.ArrayList;
import java.util.List;

/** Ethnicity and races of a family's children. hispanic: true, false, or blank with the determination 05. */
record Heritage(String hispanic, String determination, List<String> races) {

    static Heritage of(Lists lists, Dice dice) {
        if (dice.chance(lists.shares().share("ethnicityDeclined"))) {
            return new Heritage("", "05", List.of());
        }
        List<String> races = new ArrayList<>();
        races.add(lists.pick("race", dice));
        for (String more : List.of("secondRace", "thirdRace")) {
            String race = lists.pick("race", dice);
            if (dice.chance(lists.shares().share(more)) && !races.contains(race)) {
                races.add(race);
            }
        }
        return new Heritage(String.valueOf(dice.chance(lists.shares().share("hispanic"))), "", races);
    }
}
