package org.caret.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names that come up as often as their weights say. */
final class Weighted {

    private final Map<String, Double> weights;
    private final List<String> names;
    private final double[] upTo;

    /** weights: 0 or more, at least one of them above 0. */
    Weighted(Map<String, Double> weights) {
        this.weights = new LinkedHashMap<>(weights);
        this.names = new ArrayList<>(weights.keySet());
        this.upTo = new double[names.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weights.get(names.get(i));
            upTo[i] = sum;
        }
    }

    String pick(Dice dice) {
        return names.get(place(dice));
    }

    /** The place of the name that came up, from 0. */
    int place(Dice dice) {
        double at = dice.fraction() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }

    List<String> names() {
        return names;
    }

    /** The share of a name in all; 0 for one that is not there. */
    double share(String name) {
        return weights.getOrDefault(name, 0.0) / upTo[upTo.length - 1];
    }
}
