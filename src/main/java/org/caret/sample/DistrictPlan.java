package org.caret.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans a district for so many students: how many schools of which kind, and how many classes in each. */
final class DistrictPlan {

    private final Lists lists;
    private final long students;
    private final Dice dice;
    private final double charter;
    private final List<School> schools = new ArrayList<>();

    DistrictPlan(Lists lists, long students, Dice dice) {
        this.lists = lists;
        this.students = students;
        this.dice = dice;
        this.charter = students >= lists.shares().share("charterFrom") ? lists.shares().share("charter") : 0;
    }

    District district() {
        Map<String, Double> weights = new LinkedHashMap<>();
        int areas = count(Kind.ELEMENTARY);
        for (int area = 0; area < areas; area++) {
            weights.put("area " + area, 0.6 + 0.8 * dice.fraction());
        }
        Weighted shares = new Weighted(weights);
        for (int area = 0; area < areas; area++) {
            add(Kind.ELEMENTARY, area, shares.share("area " + area));
        }
        fed(Kind.MIDDLE, shares);
        fed(Kind.HIGH, shares);
        int charters = charter > 0 ? count(Kind.CHARTER) : 0;
        for (int i = 0; i < charters; i++) {
            add(Kind.CHARTER, i, 1.0 / charters);
        }
        return new District(schools, shares);
    }

    private int count(Kind kind) {
        double taught = 0;
        for (int grade = Grade.LOWEST; grade <= Grade.HIGHEST; grade++) {
            taught += kind.teaches(grade) ? share(grade) : 0;
        }
        double size = lists.shares().share("size." + kind.word());
        return (int) Math.max(1, Math.round(students * taught * share(kind) / size));
    }

    private double share(int grade) {
        return lists.choice("grade").share(Grade.code(grade));
    }

    private double share(Kind kind) {
        return kind == Kind.CHARTER ? charter : 1 - charter;
    }

    /** Schools that take the students of several areas. */
    private void fed(Kind kind, Weighted areas) {
        int count = Math.min(count(kind), areas.names().size());
        double[] shares = new double[count];
        for (int area = 0; area < areas.names().size(); area++) {
            shares[(int) ((long) area * count / areas.names().size())] += areas.share(areas.names().get(area));
        }
        for (int i = 0; i < count; i++) {
            add(kind, i, shares[i]);
        }
    }

    private void add(Kind kind, int place, double part) {
        int[] blocks = new int[Grade.HIGHEST - Grade.LOWEST + 1];
        for (int grade = Grade.LOWEST; grade <= Grade.HIGHEST; grade++) {
            double expected = students * share(kind) * part * share(grade);
            double size = lists.shares().share(grade < Kind.SUBJECTS_FROM ? "classSize.homeroom" : "classSize.subject");
            boolean taught = kind.teaches(grade) && share(grade) > 0;
            blocks[grade - Grade.LOWEST] = taught ? (int) Math.max(1, Math.ceil(expected / size)) : 0;
        }
        schools.add(new School(kind, name(kind, place), blocks, schools));
    }

    private String name(Kind kind, int place) {
        List<Lists.Place> names = lists.places("school");
        int at = place + kind.ordinal() * 17;
        String again = at < names.size() ? "" : " " + (at / names.size() + 1);
        return names.get(at % names.size()).name() + again + " " + kind.title();
    }
}
