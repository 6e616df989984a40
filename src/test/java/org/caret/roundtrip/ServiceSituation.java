package org.caret.roundtrip;

/**
 * What may lie between an export and the state for one student's programs and language, with the statement of
 * domain/aeries-enrollment-update.md (or other-extracts.md) that says what to send. A dash: only the state judges.
 */
enum ServiceSituation implements Plot {
    TAKING_PART("R1, D12", TakingPartStories::agrees),
    TAKING_PART_ANYWHERE("R1, D8", TakingPartStories::agreesAnywhere),
    TAKING_PART_NUMBER_RETIRED("K15", TakingPartStories::agreesNumberRetired),
    TAKING_PART_NEW("R9, D1", TakingPartStories::added),
    TAKING_PART_BEFORE_ENROLLMENT("D1", TakingPartStories::beforeEnrollment),
    TAKING_PART_SINCE_SUMMER("D1", TakingPartStories::summer),
    SINCE_LAST_YEAR("D2, P2", TakingPartStories::sinceLastYear),
    SINCE_LAST_YEAR_CLOSED_AT_STATE("D2, R12", TakingPartStories::sinceLastYearClosed),
    SINCE_LAST_YEAR_OPEN_AT_STATE("D2, D9, ruling 6", TakingPartStories::sinceLastYearOpen),
    TAKING_PART_UNTIL_EXIT("D1", TakingPartStories::left),
    TAKING_PART_OVER_BEFORE("D1, GERR0005", TakingPartStories::overBefore),
    MOVED_WITH_PROGRAM("D1, D8", TakingPartStories::moved),
    MOVED_WITH_NEW_PROGRAM("D8", TakingPartStories::movedAndAdded),
    MOVED_WITHOUT_PROGRAM("D1", TakingPartStories::movedWithoutIt),
    TAKING_PART_IN_CHAIN("ruling 9", TakingPartStories::chain),
    TAKING_PART_CAME_BACK("-", TakingPartStories::cameBack),
    NO_SHOW_WITH_PROGRAM("GERR0005", TakingPartStories::noShow),
    PLAN_504("D7", TakingPartStories::plan504),
    GATE("D7", TakingPartStories::gate),
    PLAN_504_AMONG_PROGRAMS("D7, SPRG-3", TakingPartStories::only101),
    TITLE_I("D10", TakingPartStories::titleOne),
    TITLE_I_WITHOUT_SERVICE("SPRG0081, contract §7", TakingPartStories::titleOneWithoutService),
    CODE_OF_OTHER_YEARS("GERR0007, contract §7", TakingPartStories::ofOtherYears),

    ENTITLED("R1, D12", EntitledStories::agrees),
    ENTITLED_NEW("R9, D4", EntitledStories::added),
    ENTITLED_BEYOND_EXIT("D4", EntitledStories::left),
    ENTITLED_OPEN_AT_EXIT("D4", EntitledStories::leftOpen),
    ENTITLED_OVER_BEFORE("D4", EntitledStories::overBefore),
    MOVED_ENTITLED("D4, D8", EntitledStories::moved),
    HOMELESS("SPRG-2", EntitledStories::homeless),
    HOMELESS_MARKS_ONLY("SPRG-2", EntitledStories::marksOnly),
    MIGRANT_NUMBER_CHANGED("R3", EntitledStories::migrantNumberChanged),
    DWELLING_CHANGED("R3", EntitledStories::dwellingChanged),
    MEALS("SPRG-4, SPRG-5", EntitledStories::meals),
    MEALS_PAID("§10 translations", EntitledStories::mealsPaid),
    MEALS_OF_LAST_YEAR("SPRG-5, D13", EntitledStories::mealsOfLastYear),
    MEALS_CHANGED("SPRG-1", EntitledStories::mealsChanged),
    MEALS_TO_COME("SPRG-5", EntitledStories::mealsToCome),
    MEALS_TOO_LONG("-", EntitledStories::mealsTooLong),

    PROGRAM_START_CORRECTED("ruling 7", ProgramChangeStories::start),
    PROGRAM_RESTARTED("ruling 7, D9", ProgramChangeStories::restarted),
    PROGRAM_RESTARTED_NEW("R9", ProgramChangeStories::restartedNextDay),
    PROGRAM_ENDED("R2", ProgramChangeStories::ended),
    PROGRAM_END_MOVED("R2", ProgramChangeStories::endMoved),
    PROGRAM_REOPENED("R4", ProgramChangeStories::reopened),
    MEMBERSHIP_CORRECTED("R3", ProgramChangeStories::kindCorrected),
    SERVICE_CHANGED("D10", ProgramChangeStories::serviceChanged),
    PROGRAM_REMOVED("D12", ProgramChangeStories::removed),
    ONE_PROGRAM_REMOVED("D12", ProgramChangeStories::oneRemoved),
    PAST_PROGRAM_AT_STATE("R12", ProgramChangeStories::pastAtState),
    PROGRAM_AT_UNSELECTED_SCHOOL("P5", ProgramChangeStories::unselectedAtState),
    PROGRAM_OF_STUDENT_GONE("-", ProgramChangeStories::studentGone),
    PROGRAM_OPEN_TWICE("-", ProgramChangeStories::twoOpen),

    LANGUAGE_AGREES("L2", LanguageStories::agrees),
    LANGUAGE_TESTED("L4", LanguageStories::tested),
    RECLASSIFIED("L6, L8", LanguageStories::reclassifiedNow),
    RECLASSIFIED_LAST_YEAR("L6", LanguageStories::reclassifiedLastYear),
    RECLASSIFIED_OTHER_DATE("ruling 8, L10", LanguageStories::otherDate),
    LANGUAGE_STEP_BACK("L5, L10", LanguageStories::stepBack),
    ENGLISH_ONLY("L8, SELA-6", LanguageStories::englishOnly),
    TO_BE_DETERMINED("SELA-5, L11", LanguageStories::toBeDetermined),
    DETERMINED("SELA-6, SELA0285", LanguageStories::determined),
    TOO_LONG_UNDETERMINED("L11", LanguageStories::tooLongUndetermined),
    LANGUAGE_CORRECTED("L11, SELA0281", LanguageStories::corrected),
    GAINED_ELSEWHERE("L13", LanguageStories::gainedElsewhere),
    SAME_STATUS_ELSEWHERE("L3, ruling 8", LanguageStories::sameCodeOtherDateElsewhere),
    RECLASSIFIED_ELSEWHERE("L5", LanguageStories::reclassifiedElsewhere),
    RECLASSIFIED_WITHOUT_TEST("-", LanguageStories::reclassifiedWithoutTest),
    LANGUAGE_IS_ENGLISH("SELA0280, contract §7", LanguageStories::languageEnglish),
    IDENTIFIED_BEFORE("SELA-1, L13", LanguageStories::identifiedBefore),
    LANGUAGE_ROW_INACTIVE("SELA-2", LanguageStories::inactive),
    LANGUAGE_STUDENT_GONE("SELA-3", LanguageStories::gone),
    LANGUAGE_NO_SHOW("SELA-3", LanguageStories::noShow),

    PENDING_NEW_STUDENT("K14, R9", PendingStories::newStudent),
    PENDING_EXIT("K14, D1", PendingStories::exit),
    PENDING_START("K14, R7, D1", PendingStories::start),
    PENDING_TRANSFER("K14, D8", PendingStories::transfer),
    PENDING_GRADE("K14, R3", PendingStories::grade);

    private final String statement;
    private final Story story;

    ServiceSituation(String statement, Story story) {
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
