package org.caret.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caret.fact.Row;
import org.caret.fact.Table;
import org.caret.intake.OdsFiles.Read;
import org.caret.notice.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementsTest {

    private static final Table SWAPS = Tables.of("swaps", "id", "next");

    private final List<Notice> findings = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aChainIsFollowedToItsEnd() {
        Replacements replacements = of("a>b", "c>d", "b>c");
        assertThat(List.of(replacements.of("a"), replacements.of("b"), replacements.of("d"), replacements.of("x")))
                .containsExactly("d", "d", "d", "x");
        assertThat(findings).isEmpty();
    }

    @Test
    void aCircleIsToldOnceAndNotFollowed() {
        Replacements replacements = of("x>a", "a>b", "b>c", "c>a", "p>q");
        assertThat(List.of(replacements.of("x"), replacements.of("a"), replacements.of("p")))
                .containsExactly("x", "a", "q");
        assertThat(told()).containsExactly("swaps.csv row 3: Replacements of this number lead back to it. None of them"
                + " is followed.");
    }

    @Test
    void aNumberThatTwoRowsReplaceDifferentlyStays() {
        Replacements replacements = of("a>b", "a>c", "p>q", "p>q");
        assertThat(List.of(replacements.of("a"), replacements.of("p"))).containsExactly("a", "q");
        assertThat(told()).containsExactly("swaps.csv row 3: The number is replaced by another one in row 2. Neither"
                + " replacement is followed.");
    }

    @Test
    void blankRowsArePassedOver() {
        assertThat(of("a>", ">b").of("a")).isEqualTo("a");
        assertThat(findings).isEmpty();
    }

    @Test
    void rowsOfAnExtractComeWithTheNumberInUse() {
        Path file = OdsFiles.write(folder, "state.txt", OdsFiles.ROW + "\n" + OdsFiles.ROW.replace("01^", "02^"));
        Read read = Read.of(OdsExtract.open(file, OdsFiles.shapes()),
                of("7000000001>7000000009"));
        assertThat(read.rows()).extracting(row -> row.value("number")).containsExactly("7000000009", "7000000002");
        assertThat(read.told()).containsExactly("information ODS-REPLACED row 0: Rows of students whose number was"
                + " replaced were read with the number that is in use now: 1.");
    }

    @Test
    void theListIsReadFromTheExport() {
        OdsFiles.write(folder, "swaps.csv", "id,next\n7000000001,7000000002\n7000000002,7000000003\n");
        OdsType type = OdsFiles.shapes().type("PUPL").orElseThrow();
        TableSource list = SisExport.open(folder, List.of(SWAPS), List.of(SWAPS), ColumnNames.none()).source(SWAPS)
                .orElseThrow();
        List<InputFile> inputs = new ArrayList<>();
        Replacements replacements = Replacements.read(list, type, findings::add, inputs::add);
        assertThat(type.replacementTable()).isEqualTo("swaps");
        assertThat(replacements.of("7000000001")).isEqualTo("7000000003");
        assertThat(inputs).extracting(InputFile::file, InputFile::rows).containsExactly(tuple("swaps.csv", 2L));
    }

    private List<String> told() {
        return findings.stream().map(one -> one.file() + " row " + one.row() + ": " + one.message()).toList();
    }

    private Replacements of(String... swaps) {
        List<Row> rows = new ArrayList<>();
        for (String swap : swaps) {
            rows.add(new Row(SWAPS, "swaps.csv", rows.size() + 2, swap.split(">", -1)));
        }
        return Replacements.of(rows, OdsFiles.shapes().type("PUPL").orElseThrow(), findings::add);
    }
}
