package org.caret.roundtrip;

/**
 * What may lie between an export and the state for one student, with the statement of
 * domain/aeries-enrollment-update.md (or other-extracts.md) that says what to send.
 */
enum Situation implements Plot {
    PLAIN("R1", AgreeingStories::plain),
    PAST_ON_BOTH_SIDES("R1", AgreeingStories::past),
    MOVED_BEFORE("R1", AgreeingStories::moved),
    CHAIN_ON_BOTH_SIDES("R1, R10", AgreeingStories::chain),
    SECONDARY_ON_BOTH_SIDES("R1, SENR-8", AgreeingStories::secondary),
    SHORT_TERM_ON_BOTH_SIDES("R1", AgreeingStories::shortTerm),
    NON_ADA_ON_BOTH_SIDES("R1", AgreeingStories::nonAda),
    GRADUATE_ON_BOTH_SIDES("R1", AgreeingStories::graduate),
    NO_SHOW_ON_BOTH_SIDES("R1", AgreeingStories::noShow),
    NUMBER_RETIRED("K15", AgreeingStories::numberRetired),

    EXIT_ADDED("R2", ExitStories::added),
    EXIT_ADDED_ABSENT_SINCE_SUMMER("R2, no-show chart row 1", ExitStories::absent),
    EXIT_DATE_CHANGED("R2", ExitStories::date),
    EXIT_REASON_CHANGED("R2", ExitStories::reason),
    EXIT_OF_SECONDARY_ADDED("R2", ExitStories::secondary),
    EXIT_WITH_DIPLOMA_ADDED("R2", ExitStories::diploma),
    EXIT_ADDED_NUMBER_RETIRED("R2, K15", ExitStories::numberRetired),
    EXIT_UNDONE("R4", ExitStories::undone),
    EXIT_UNDONE_BESIDE_OPEN_ROW("R4", ExitStories::undoneBesideOpen),
    SUMMER_WITHDRAWAL("no-show chart rows 2 and 3, ruling 6", ExitStories::summer),

    GRADE_CORRECTED("R3", FieldStories::grade),
    GRADE_OF_CLOSED_ROW_CORRECTED("R3", FieldStories::gradeOfClosed),
    STATUS_CHANGED("R3", FieldStories::status),
    RESIDENCE_CHANGED("R3", FieldStories::residence),
    LOCAL_NUMBER_CHANGED("R3", FieldStories::localNumber),

    NEW_STUDENT("R9", NewStories::student),
    NEW_STUDENT_FROM_ELSEWHERE("R9", NewStories::fromElsewhere),
    NEW_AND_CLOSED("R9", NewStories::closed),
    NEW_AT_TWO_SCHOOLS("R9, SENR-8", NewStories::twoSchools),
    NEW_SECONDARY("R9, SENR-8", NewStories::secondary),
    EARLIER_ROW_FOUND("R9, ruling 3", NewStories::earlier),
    TRANSFER("R2, R9, N7", NewStories::transfer),
    TWO_TRANSFERS("R2, R9, ruling 3", NewStories::twoTransfers),
    RE_ENTRY("R2, R9", NewStories::reEntry),
    NEW_WITH_RE_ENTRY("R9, ruling 3", NewStories::newReEntry),

    START_CHANGED_ONLY_ROW("R7", StartStories::onlyRow),
    START_CHANGED_ONLY_ROW_HERE("R7, N4b", StartStories::onlyRowHere),
    START_CHANGED_ONLY_ROW_CLOSED("R7", StartStories::onlyRowClosed),
    START_CHANGED_SEVERAL_ROWS("R11", StartStories::several),
    START_CHANGED_BOTH_ROWS("ruling 1, R7, R9, ruling 3", StartStories::bothRows),
    TRANSFER_DAY_CHANGED("R2, R11", StartStories::transferDay),
    WRONG_SCHOOL("R7", StartStories::wrongSchool),
    SECONDARY_START_CHANGED_ONLY_ROW("ruling 4", StartStories::secondaryOnly),
    SECONDARY_START_CHANGED("R11", StartStories::secondary),

    DELETED_PAST_STAYS("R5", RemovalStories::pastStays),
    DELETED_OTHER_ROW_STAYS("R6", RemovalStories::otherStays),
    DELETED_ONLY_ROW("R8", RemovalStories::onlyRow),
    DELETED_ONLY_ROW_SECONDARY("R8, ruling 4", RemovalStories::onlySecondary),
    DELETED_BOTH_ROWS("ruling 1", RemovalStories::bothRows),
    STATE_ONLY("R8, R14", RemovalStories::stateOnly),
    STATE_ONLY_WITH_PAST("R5, R12, R14", RemovalStories::stateOnlyWithPast),
    HELD_ROW_PROTECTS("ruling 2, contract §7", RemovalStories::heldRow),

    CHAIN_GRADE("R10, E5", ChainStories::grade),
    CHAIN_TRANSFER_CODE("R10, E5", ChainStories::transferCode),
    CHAIN_NEW_TWO("ruling 3", ChainStories::newTwo),
    CHAIN_NEW_THREE("ruling 3", ChainStories::newThree),
    CHAIN_DAY_CHANGED("R2, R11", ChainStories::dayChanged),
    CHAIN_UNDONE("R4, R6", ChainStories::undone),

    NO_SHOW_AT_STATE_ONLY("ruling 1", NoShowStories::atState),
    NO_SHOW_AT_STATE_CAME_LATER("ruling 1", NoShowStories::cameLater),
    NO_SHOW_NEW("SENR-6, no-show chart rows 4 and 5", NoShowStories::isNew),
    NO_SHOW_NEW_MARK_ONLY("SENR-6, no-show chart rows 4 and 5", NoShowStories::markOnly),
    NO_SHOW_OF_OPEN_ROW("R2", NoShowStories::ofOpen),
    NO_SHOW_CAME_AFTER_ALL("R4", NoShowStories::cameAfterAll),

    PAST_AT_STATE_ONLY("R12", OutsideStories::pastAtState),
    PAST_AT_STATE_STUDENT_GONE("R12", OutsideStories::pastGone),
    UNSELECTED_SCHOOL("P5", OutsideStories::unselected),
    UNSELECTED_SCHOOL_AT_STATE_ONLY("P5", OutsideStories::unselectedAtState),
    SCHOOL_UNKNOWN_TO_EXPORT("P5", OutsideStories::unknownSchool),
    NO_NUMBER("P9", OutsideStories::noNumber),

    EXIT_MOVED_INTO_NEXT_ROW("R2, K1, K2, contract §7", BlockedStories::exitMoved),
    PAST_OPEN_IN_THE_WAY("R12, R9, K1, K2", BlockedStories::pastOpen),
    UNSELECTED_OPEN_IN_THE_WAY("P5, R9, K1, K2", BlockedStories::unselectedOpen),
    DIPLOMA_IN_THE_WAY("R9, SENR0025, SENR0587, contract §7", BlockedStories::diploma),
    PROTECTED_ROW_IN_THE_WAY("ruling 2, R9, K1, K2", BlockedStories::protectedRow),

    WILD("K1-K4 and R1-R11", WildStories::wild);

    private final String statement;
    private final Story story;

    Situation(String statement, Story story) {
        this.statement = statement;
        this.story = story;
    }

    @Override
    public String statement() {
        return statement;
    }

    @Override
    public void tell(Pupil pupil, Dice dice) {
        story.tell(pupil, dice);
    }
}
