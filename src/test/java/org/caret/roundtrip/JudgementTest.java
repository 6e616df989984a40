package org.caret.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge of reconciliations finds nothing in right answers and each fault in wrong ones. */
class JudgementTest {

    private static final String UPDATES = "004_Updates_SENR.txt";
    private static final String EXITS = "002_Exits_SENR.txt";

    @TempDir
    Path folder;
    private final District district = District.of(4);
    private Map<String, String> files;

    @BeforeEach
    void rightAnswers() {
        files = new TreeMap<>(RightAnswers.files(district));
    }

    private List<String> problems() throws IOException {
        return new Judgement(district, RightAnswers.written(district, files, folder)).problems();
    }

    private String record(Situation situation) {
        Pupil pupil = district.pupils().stream().filter(one -> one.situation == situation).findFirst().orElseThrow();
        List<Step> answer = pupil.answers().get(0);
        return (answer.isEmpty() ? pupil.row(pupil.stays.get(0)) : answer.get(answer.size() - 1).row()).line() + "\r\n";
    }

    private void change(String file, String from, String to) {
        files.computeIfPresent(file, (name, text) -> text.replace(from, to));
    }

    @Test
    void rightAnswersHaveNoProblem() throws IOException {
        assertThat(problems()).isEmpty();
    }

    @Test
    void aMissingRecordIsFound() throws IOException {
        change(UPDATES, record(Situation.NEW_AND_CLOSED), "");

        assertThat(problems()).contains("seed 4, NEW_AND_CLOSED (R9): nothing is sent");
    }

    @Test
    void aRecordOfAnUnchangedStudentIsFound() throws IOException {
        files.merge(UPDATES, record(Situation.PAST_ON_BOTH_SIDES), String::concat);

        assertThat(problems()).containsExactly(
                "seed 4, PAST_ON_BOTH_SIDES (R1): sent, but nothing must be: [UPDATES]");
    }

    @Test
    void aWrongFieldAndAWrongKindAreFound() throws IOException {
        String exit = record(Situation.EXIT_ADDED_ABSENT_SINCE_SUMMER);
        change(EXITS, exit, exit.replace("^E140^", "^E130^"));
        String moved = record(Situation.EXIT_OF_SECONDARY_ADDED);
        change(EXITS, moved, "");
        files.merge(UPDATES, moved, String::concat);

        assertThat(problems()).contains("seed 4, EXIT_ADDED_ABSENT_SINCE_SUMMER (R2, no-show chart row 1): "
                + "a record has the wrong key or fields", "seed 4, EXIT_OF_SECONDARY_ADDED (R2): "
                + "[UPDATES] are sent where [EXITS] must be");
    }

    @Test
    void aKeyThatStandsTwiceIsFound() throws IOException {
        files.merge(UPDATES, record(Situation.NEW_AND_CLOSED), String::concat);

        assertThat(problems()).contains("seed 4: a key stands twice in a file");
    }

    @Test
    void aGapInTheNumbersIsFound() throws IOException {
        files.put("005_Updates_SENR.txt", files.remove(UPDATES));

        assertThat(problems()).containsExactly("seed 4: the numbers of files have a gap");
    }

    @Test
    void aStudentOfWhomNothingIsSaidIsFound() throws IOException {
        Reconciled result = RightAnswers.written(district, files, folder);
        Files.delete(folder.resolve("findings.csv"));

        assertThat(new Judgement(district, result).problems()).contains(
                "seed 4, NO_NUMBER (P9): neither excluded.csv nor findings.csv names the student");
    }

    @Test
    void aChangeWithoutAReasonIsFound() throws IOException {
        Reconciled result = RightAnswers.written(district, files, folder);
        Path changes = folder.resolve("changes.csv");
        Files.writeString(changes, Files.readString(changes).replace("why", ""));

        assertThat(new Judgement(district, result).problems()).containsExactly("seed 4: a change has no reason");
    }
}
