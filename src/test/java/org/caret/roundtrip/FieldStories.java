package org.caret.roundtrip;

import org.caret.state.Field;

/** Students with a row that is the state's but for a field beside the exit. */
final class FieldStories {

    private FieldStories() {
    }

    /** The same with some of the fields that are blank for most. */
    static Stay varied(Stay stay, Dice dice) {
        Stay some = dice.oneOf(4) ? stay.with("districtOfResidence", "1999999") : stay;
        return dice.oneOf(4) ? some.with("schoolTransferCode", "1") : some;
    }

    static void grade(Pupil pupil, Dice dice) {
        Stay stay = varied(pupil.stay(Year.FIRST), dice);
        send(pupil, stay, stay.nextGrade());
    }

    static void gradeOfClosed(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST).until(Year.middle(dice), "T160");
        send(pupil, stay, stay.nextGrade());
    }

    static void status(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST);
        send(pupil, stay, stay.with("enrollmentStatusCode", "50"));
    }

    static void residence(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST);
        Stay other = stay.with("districtOfResidence", "1999999").with("schoolTransferCode", "1");
        send(pupil, dice.oneOf(2) ? stay : other, stay.with("districtOfResidence", "1988888"));
    }

    static void localNumber(Pupil pupil, Dice dice) {
        Stay stay = pupil.stay(Year.FIRST);
        pupil.held.add(pupil.row(stay).with(Field.LOCAL_ID, "9" + pupil.localId));
        pupil.inExport(stay);
        pupil.sends(Step.update(pupil.row(stay)));
    }

    private static void send(Pupil pupil, Stay before, Stay now) {
        pupil.atState(before);
        pupil.inExport(now);
        pupil.sends(Step.update(pupil.row(now)));
    }
}
