package org.caret.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes families, each from the seed and its number alone. */
final class FamilyMaker {

    private static final long FIRST_PARENT = 40_000_000;
    private final World world;
    private final long seed;
    private final ChildMaker children;

    FamilyMaker(World world, long seed) {
        this.world = world;
        this.seed = seed;
        this.children = new ChildMaker(world);
    }

    /** The family of a number, its children numbered from the first, at most so many. */
    Family family(long number, long firstStudent, long most) {
        Dice dice = new Dice(seed, Dice.Stream.FAMILY, number);
        Lists lists = world.lists();
        int count = (int) Math.min(Integer.parseInt(lists.pick("children", dice)), most);
        int area = world.district().area(dice);
        boolean charter = world.district().hasCharters() && world.chance("charter", dice);
        String language = world.chance("otherLanguage", dice) ? lists.pick("language", dice) : "";
        List<Child> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Optional<Child> twin = made.isEmpty() || !world.chance("twins", dice) ? Optional.empty()
                    : Optional.of(made.get(i - 1));
            Dice own = new Dice(seed, Dice.Stream.STUDENT, firstStudent + i);
            Story story = lists.shares().story(own);
            int grade = twin.map(Child::grade).orElseGet(() -> grade(made, dice));
            made.add(children.child(new ChildMaker.Start(firstStudent + i, area, charter, grade, story,
                    !language.isEmpty(), twin), own));
        }
        boolean half = made.stream().anyMatch(child -> child.story() == Story.SECOND_GUARDIAN_HALF);
        boolean unlevelled = made.stream().anyMatch(child -> child.story() == Story.LEVEL_MISSING);
        List<Parent> parents = parents(number, half, unlevelled, dice);
        return new Family(number, area, surname(parents, dice), parents, Heritage.of(lists, dice), language,
                lists.pick("meals", dice), world.chance("twoHomes", dice), List.copyOf(made));
    }

    /** A grade that no other child of the family is in, if one comes up; 13 for who finished last year. */
    private int grade(List<Child> made, Dice dice) {
        int grade = 0;
        for (int tries = 0; tries < 20; tries++) {
            grade = Grade.number(world.pick("grade", dice));
            grade += grade == Grade.HIGHEST && world.chance("graduateOfLastYear", dice) ? 1 : 0;
            int drawn = grade;
            if (made.stream().noneMatch(child -> child.grade() == drawn)) {
                return drawn;
            }
        }
        return grade;
    }

    private List<Parent> parents(long family, boolean half, boolean unlevelled, Dice dice) {
        List<Parent> parents = new ArrayList<>();
        boolean one = world.chance("oneParent", dice) && !half;
        boolean woman = dice.chance(one ? 0.85 : 0.5);
        String last = dice.pick(world.names("surname"));
        for (int i = 0; i < (one ? 1 : 2); i++) {
            String level = world.pick("education", dice);
            String surname = i > 0 && world.chance("otherSurname", dice) ? dice.pick(world.names("surname"))
                    : last;
            parents.add(new Parent("c" + family + "-" + (i + 1), FIRST_PARENT + family * 4 + i, woman,
                    dice.pick(world.names(woman ? "girl" : "boy")), i > 0 && half ? "" : surname,
                    unlevelled ? "" : level));
            woman = world.chance("sameSexParents", dice) == woman;
        }
        return parents;
    }

    private String surname(List<Parent> parents, Dice dice) {
        String first = parents.get(0).last();
        String second = parents.get(parents.size() - 1).last();
        boolean both = world.chance("hyphenatedSurname", dice) && !second.isEmpty() && !second.equals(first);
        return both ? first + "-" + second : first;
    }
}
