package org.caret.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caret.time.Dates;

/** Decides where a student was last year and is this year, and when that changed. */
final class Schooling {

    private static final String MAIN = "P";
    private final World world;

    Schooling(World world) {
        this.world = world;
    }

    /** In order of time, never overlapping but for stays besides the main one; at least one. */
    List<Stay> stays(ChildMaker.Start start, Dice dice) {
        List<Stay> stays = new ArrayList<>();
        LocalDate first = world.times().now().firstDay();
        Optional<LocalDate> late = world.times().event(world.share("arrivesLate"), first, dice);
        boolean fresh = (late.isPresent() | world.chance("newToDistrict", dice)) && start.grade() <= Grade.HIGHEST;
        if (!fresh) {
            lastYear(start, dice).ifPresent(stays::add);
        }
        if (start.grade() > Grade.HIGHEST) {
            return stays;
        }
        School school = world.district().school(start.area(), start.grade(), start.charter());
        if (start.grade() >= world.share("summerFrom") && !fresh && world.chance("summer", dice)) {
            Span summer = world.times().now().summer();
            stays.add(new Stay(school, world.times().calendarOfSummer(school), start.grade(), summer.first(),
                    summer.last(), world.pick("exitAtYearEnd", dice), MAIN, false));
        }
        thisYear(school, start.grade(), late.orElse(first), dice).forEach(stays::add);
        return stays;
    }

    private Optional<Stay> lastYear(ChildMaker.Start start, Dice dice) {
        int grade = start.grade() - 1;
        if (grade < Grade.LOWEST) {
            return Optional.empty();
        }
        School school = world.district().school(start.area(), grade, start.charter());
        SchoolYear before = world.times().before();
        String exit = world.pick(start.grade() > Grade.HIGHEST ? "exitOfGraduate" : "exitAtYearEnd", dice);
        return school.blocks(grade) == 0 ? Optional.empty() : Optional.of(new Stay(school,
                world.times().calendarBefore(school), grade, before.firstDay(), before.lastDay(), exit, MAIN, false));
    }

    private List<Stay> thisYear(School school, int grade, LocalDate from, Dice dice) {
        Stay stay = new Stay(school, world.times().calendar(school), grade, from, Dates.OPEN, "",
                world.chance("serviceNone", dice) ? "N" : MAIN, false);
        if (world.chance("noShow", dice)) {
            LocalDate end = world.chance("noShowDayBefore", dice) ? from.minusDays(1) : from;
            return List.of(new Stay(school, stay.calendar(), grade, from, end,
                    world.pick("exitOfNoShow", dice), MAIN, true));
        }
        List<Stay> stays = new ArrayList<>(moved(stay, dice));
        Stay last = stays.get(stays.size() - 1);
        world.times().event(world.share("leavesInYear"), last.from(), dice).ifPresent(day ->
                stays.set(stays.size() - 1, last.endedBy(day, world.pick("exit", dice))));
        if (world.chance("secondEnrollment", dice)) {
            world.district().another(last.school(), grade, dice).ifPresent(other -> stays.add(new Stay(other,
                    world.times().calendar(other), grade, last.from(), stays.get(stays.size() - 1).to(), "", "S",
                    false)));
        }
        return stays;
    }

    /** The stay, and the one at another school of the district that followed it, if any. */
    private List<Stay> moved(Stay stay, Dice dice) {
        Optional<LocalDate> day = world.times().event(world.share("changesSchool"), stay.from(), dice);
        Optional<School> other = world.district().another(stay.school(), stay.grade(), dice);
        if (day.isEmpty() || other.isEmpty()) {
            return List.of(stay);
        }
        Stay left = stay.endedBy(day.get().minusDays(1), world.pick("exitToOtherSchool", dice));
        return List.of(left, new Stay(other.get(), world.times().calendar(other.get()), stay.grade(), day.get(),
                Dates.OPEN, "", stay.service(), false));
    }
}
