package org.caret.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.caret.intake.OdsFiles.Read;
import org.caret.mapping.LayoutField;
import org.caret.mapping.RecordType;
import org.caret.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped layouts, as the state's extracts have them. */
class OdsShapesTest {

    private static final OdsShapes SHAPES = OdsShapes.of(Product.knowledge().sheets());

    @TempDir
    Path folder;

    static Stream<String> records() {
        return SHAPES.types().stream().map(OdsType::record);
    }

    @Test
    void everyLayoutOfAFileHasAnExtract() {
        List<String> inNoFile = RecordType.all(Product.knowledge().sheets()).stream().filter(type -> !type.written())
                .map(type -> "layouts/" + type.name()).toList();
        assertThat(inNoFile).isNotEmpty();
        assertThat(SHAPES.types()).extracting(type -> "layouts/" + type.record())
                .containsExactlyInAnyOrderElementsOf(Product.knowledge().sheets().in("layouts").stream()
                        .filter(layout -> !inNoFile.contains(layout)).toList());
    }

    @ParameterizedTest
    @CsvSource({"SENR,36 37", "SINF,52", "SELA,17 18", "SPRG,28", "STAS,25 26", "LEAP,11", "CRSE,38", "PLAN,35",
            "SPED,59", "SDIS,25"})
    void anExtractHasTheFieldsOfItsYearsAndTwoMore(String record, String widths) {
        assertThat(SHAPES.type(record).orElseThrow().widths().stream().map(String::valueOf))
                .containsExactly(widths.split(" "));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyShapeOfEveryRecordTypeIsRecognised(String record) {
        OdsType type = SHAPES.type(record).orElseThrow();
        for (int width : type.widths()) {
            List<String> cells = Collections.nCopies(width - 1, "");
            Path file = OdsFiles.write(folder, "state.txt", type.code() + "^" + String.join("^", cells) + "\r\n");
            OdsExtract extract = OdsExtract.open(file, SHAPES);
            assertThat(extract.type()).isEqualTo(type);
            assertThat(Read.of(extract, Replacements.none()).rows()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void fieldsStandInOrderWithNamesOfTheirOwn(String record) {
        OdsType type = SHAPES.type(record).orElseThrow();
        assertThat(type.layouts()).allSatisfy(layout -> {
            assertThat(layout.fields()).extracting(LayoutField::position)
                    .containsExactlyElementsOf(Stream.iterate(1, n -> n + 1).limit(layout.fields().size()).toList());
            assertThat(layout.places()).hasSize(layout.fields().size());
        });
    }

    @ParameterizedTest
    @MethodSource("records")
    void olderFieldsAreFoundInTheNewestLayout(String record) {
        OdsType type = SHAPES.type(record).orElseThrow();
        assertThat(type.layouts()).allSatisfy(layout -> assertThat(type.newest().places().keySet())
                .containsAll(layout.places().keySet()));
    }
}
