package org.caret.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caret.state.Enrollment;
import org.caret.state.Field;
import org.caret.state.Key;
import org.caret.state.StateSide;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated districts hold together before the product sees them. */
class DistrictsTest {

    private static final int SEEDS = 20;

    @TempDir
    Path folder;

    @Test
    void aSeedGivesTheSameDistrictEachTimeAndAnotherSeedAnother() throws IOException {
        Map<String, String> once = written(7, "once");

        assertThat(written(7, "again")).isEqualTo(once);
        assertThat(written(8, "other")).isNotEqualTo(once);
    }

    private Map<String, String> written(long seed, String name) throws IOException {
        Path to = folder.resolve(name);
        Districts.main(new String[] {Long.toString(seed), to.toString()});
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(to)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(to.relativize(file).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return texts;
    }

    @Test
    void everySituationIsThere() {
        Set<Situation> missing = new HashSet<>(Set.of(Situation.values()));

        District.of(3).pupils().forEach(pupil -> missing.remove(pupil.situation));

        assertThat(missing).isEmpty();
    }

    @Test
    void whatTheStateHoldsCouldHaveBeenPostedRowByRow() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            District district = District.of(seed);
            StateSide state = new StateSide(district.agency());
            for (Pupil pupil : district.pupils()) {
                pupil.held.stream().filter(row -> row.get(Field.LEA).equals(Pupil.LEA))
                        .sorted(Comparator.comparing(row -> row.get(Field.START)))
                        .forEach(row -> assertThat(state.submit(row.line() + "\r\n")).as(of(district, pupil))
                                .isEmpty());
            }
        }
    }

    @Test
    void everyRightAnswerIsTakenByTheState() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            District district = District.of(seed);
            for (Pupil pupil : district.pupils()) {
                for (List<Step> answer : pupil.answers()) {
                    taken(district, pupil, answer);
                }
            }
        }
    }

    @Test
    void filesOfRightAnswersAreTakenWhole() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            District district = District.of(seed);
            StateSide state = district.state();
            for (String file : RightAnswers.files(district).values()) {
                assertThat(state.submit(file)).as("seed " + seed).isEmpty();
            }
        }
    }

    private static void taken(District district, Pupil pupil, List<Step> answer) {
        StateSide state = district.state();
        for (Step step : answer) {
            assertThat(state.submit(step.row().line() + "\r\n")).as(of(district, pupil)).isEmpty();
        }
    }

    @Test
    void afterARightAnswerTheStateSaysWhatTheExportSays() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            District district = District.of(seed);
            for (Pupil pupil : district.pupils()) {
                pupil.answers().stream().filter(answer -> !answer.isEmpty()).forEach(answer -> {
                    StateSide state = district.state();
                    answer.forEach(step -> state.submit(step.row().line() + "\r\n"));
                    assertThat(contents(state.rows(), pupil)).as(of(district, pupil))
                            .containsAll(pupil.stays.stream().filter(stay -> !stay.cell("noShow").equals("true"))
                                    .map(pupil::row).map(Step::content).toList());
                });
            }
        }
    }

    private static List<String> contents(Map<Key, Enrollment> rows, Pupil pupil) {
        List<String> contents = new ArrayList<>();
        rows.forEach((key, row) -> {
            if (key.ssid().equals(pupil.ssid)) {
                contents.add(Step.content(row.with(Field.SSID, pupil.ssid)));
            }
        });
        return contents;
    }

    private static String of(District district, Pupil pupil) {
        return "seed " + district.seed() + ", " + pupil.situation + ", " + pupil.situation.statement();
    }

    @Test
    void theExportCanBeRead() throws IOException {
        new DistrictFolder(District.of(5), folder).write();

        Product.Ran ran = Product.run("run", folder.toString(), "SINF");

        assertThat(ran.code()).as(ran.err()).isIn(0, 1);
        assertThat(Files.readAllLines(folder.resolve("out/findings.csv")).stream()
                .filter(line -> line.contains("MODEL-")).map(line -> line.split(",")[2])).as("of reading")
                .containsOnly("MODEL-0-TABLE", "MODEL-8.1");
    }
}
