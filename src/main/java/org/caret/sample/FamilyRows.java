package org.caret.sample;

/** Writes families one by one, each with all that belongs to it, until there are enough students. */
final class FamilyRows {

    private final long seed;
    private final FamilyMaker families;
    private final HomeRows homes;
    private final ContactRows contacts;
    private final StudentRows students;
    private final EnrollmentRows enrollments;
    private final ClassRows classes;
    private final AttendanceRows attendance;
    private final ProgramRows programs;
    private final OutcomeRows outcomes;
    private final IncidentRows incidents;
    private final ChangeRows changes;

    FamilyRows(World world, long seed) {
        this.seed = seed;
        this.families = new FamilyMaker(world, seed);
        this.homes = new HomeRows(world);
        this.contacts = new ContactRows(world);
        this.students = new StudentRows(world);
        this.enrollments = new EnrollmentRows(world);
        this.classes = new ClassRows(world);
        this.attendance = new AttendanceRows(world);
        this.programs = new ProgramRows(world);
        this.outcomes = new OutcomeRows(world);
        this.incidents = new IncidentRows(world);
        this.changes = new ChangeRows(world);
    }

    void write(long count) {
        attendance.codes();
        long written = 0;
        for (long number = 1; written < count; number++) {
            Family family = families.family(number, written + 1, count - written);
            Dice dice = new Dice(seed, Dice.Stream.HOME, number);
            homes.write(family, dice);
            contacts.write(family, dice);
            for (Child child : family.children()) {
                student(family, child);
            }
            written += family.children().size();
        }
    }

    private void student(Family family, Child child) {
        Dice dice = new Dice(seed, Dice.Stream.STUDENT_ROWS, child.number());
        students.write(family, child, dice);
        enrollments.write(child, dice);
        classes.write(child, dice);
        attendance.write(child, dice);
        programs.write(family, child, dice);
        outcomes.write(child, dice);
        incidents.write(child, dice);
        changes.write(child, new Dice(seed, Dice.Stream.CHANGES, child.number()));
    }
}
