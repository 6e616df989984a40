package org.caret.sample;

import java.util.List;
import java.util.Optional;

/** Writes the staff of each school and of the district office, with their work. */
final class StaffRows {

    private static final String ADMINISTRATOR = "10";
    private static final String PUPIL_SERVICES = "11";
    private static final String TEACHER = "12";
    private static final String CLERK = "19";
    private static final String OTHER_ADMINISTRATOR = "25";
    private static final String TEACHER_WITHOUT_CREDENTIAL = "26";
    private static final String ITINERANT = "27";
    private static final int FULL = 100;
    private static final int PART = 60;
    private static final int BESIDES = 20;
    private final World world;
    private final long seed;
    private final WorkerRows workers;
    private long next;

    StaffRows(World world, long seed) {
        this.world = world;
        this.seed = seed;
        this.workers = new WorkerRows(world);
    }

    void write() {
        List<School> schools = world.district().schools();
        School last = schools.get(schools.size() - 1);
        next = last.staffNumber(last.staffCount());
        for (School school : schools) {
            for (int member = 0; member < school.staffCount(); member++) {
                member(school, member);
            }
            clerk(school);
        }
        office(schools.size());
    }

    private Dice dice(long number) {
        return new Dice(seed, Dice.Stream.STAFF, number);
    }

    private Worker worker(long number, Optional<School> school, Dice dice) {
        return new Worker(number, school, true, false, world.lists().shares().storyOfStaff(dice));
    }

    private void member(School school, int member) {
        Dice dice = dice(school.staffNumber(member));
        Worker worker = worker(school.staffNumber(member), Optional.of(school), dice);
        int percent = world.chance("staffPartTime", dice) ? PART : FULL;
        workers.write(worker, percent, dice);
        if (member == 0) {
            String kind = school.kind() == Kind.CHARTER ? "charterAdministratorCode" : "administratorCode";
            workers.works(worker, work(worker, ADMINISTRATOR, percent, codes(worker, kind, dice)));
        } else if (member < School.OFFICE) {
            workers.works(worker, pupilServices(worker, school, percent, dice));
        } else {
            workers.works(worker, teaching(worker, school, member, percent, dice));
        }
        if (member >= School.OFFICE && world.chance("formerStaff", dice)) {
            former(school);
        }
    }

    private static List<Work> work(Worker worker, String type, int percent, String codes) {
        return List.of(new Work(worker.place(), type, percent, codes));
    }

    private List<Work> pupilServices(Worker worker, School school, int percent, Dice dice) {
        String codes = codes(worker, "pupilServicesCode", dice);
        Optional<School> other = world.district().next(school);
        if (other.isEmpty() || school.kind() == Kind.CHARTER || !world.chance("staffOfTwoSchools", dice)) {
            return work(worker, PUPIL_SERVICES, percent, codes);
        }
        return List.of(new Work(worker.place(), PUPIL_SERVICES, percent / 2, codes),
                new Work(other.get().id(), PUPIL_SERVICES, percent / 2, codes));
    }

    /** Mostly one assignment; some have their work in two rows, are itinerant for a part, or advise students. */
    private List<Work> teaching(Worker worker, School school, int member, int percent, Dice dice) {
        int every = Math.max(1, world.lists().shares().whole("itinerantEvery"));
        boolean adviser = world.chance("adviser", dice);
        boolean split = world.chance("splitAssignment", dice);
        String codes = codes(worker, "pupilServicesCode", dice);
        boolean charter = school.kind() == Kind.CHARTER;
        String type = charter && world.chance("withoutCredential", dice) ? TEACHER_WITHOUT_CREDENTIAL : TEACHER;
        if (member == School.OFFICE && school.index() % every == 0) {
            return List.of(new Work(school.id(), type, percent - BESIDES, ""),
                    new Work(school.id(), ITINERANT, BESIDES, ""));
        }
        if (adviser) {
            return List.of(new Work(school.id(), type, percent - BESIDES, ""),
                    new Work(school.id(), PUPIL_SERVICES, BESIDES, codes));
        }
        Work half = new Work(school.id(), type, percent / 2, "");
        return split ? List.of(half, half) : work(worker, type, percent, "");
    }

    /** A teacher who left last summer. */
    private void former(School school) {
        Dice dice = dice(next);
        Worker worker = new Worker(next++, Optional.of(school), true, true, Story.NONE);
        workers.write(worker, FULL, dice);
        workers.works(worker, work(worker, TEACHER, FULL, ""));
    }

    /** Somebody of whom the state does not hear. */
    private void clerk(School school) {
        Dice dice = dice(next);
        Worker worker = new Worker(next++, Optional.of(school), false, false, Story.NONE);
        workers.write(worker, FULL, dice);
        workers.works(worker, work(worker, CLERK, FULL, ""));
    }

    /** The superintendent, one for business, and coordinators for so many schools. */
    private void office(int schools) {
        int coordinators = schools / Math.max(1, world.lists().shares().whole("coordinatorEvery"));
        for (int place = 0; place < 2 + coordinators; place++) {
            Dice dice = dice(next);
            Worker worker = worker(next++, Optional.empty(), dice);
            workers.write(worker, FULL, dice);
            String codes = codes(worker, place == 0 ? "superintendentCode" : "coordinatorCode", dice);
            workers.works(worker, place == 1 ? work(worker, OTHER_ADMINISTRATOR, FULL, "")
                    : work(worker, ADMINISTRATOR, FULL, codes));
        }
    }

    /** One code of a kind, or two. */
    private String codes(Worker worker, String kind, Dice dice) {
        String first = world.pick(kind, dice);
        String second = world.pick(kind, dice);
        boolean two = world.chance("secondNonClassroomCode", dice) && !second.equals(first);
        return worker.story() == Story.CODE_MISSING ? "" : two ? first + "," + second : first;
    }
}
