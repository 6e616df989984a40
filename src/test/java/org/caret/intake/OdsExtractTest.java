package org.caret.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Set;
import org.caret.intake.OdsFiles.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsExtractTest {

    private static final String ROW = OdsFiles.ROW + "\r\n";
    private static final String READ = ":PUPL-R|1111111|7000000001|Zoë|20100501|B/20250901|20250902";

    @TempDir
    Path folder;

    @Test
    void aRowIsGivenWithItsLineAndTheTwoTrailingFieldsApart() {
        Read read = read(ROW + ROW);
        assertThat(read.texts()).containsExactly("1" + READ, "2" + READ);
        assertThat(read.rows().get(0).value("number")).isEqualTo("7000000001");
        assertThat(read.rows().get(0).value("school")).isEqualTo("1111111");
        assertThat(read.file()).isEqualTo(new InputFile("state.txt", Sha256.of(folder.resolve("state.txt")), 2));
        assertThat(read.notices()).isEmpty();
    }

    @Test
    void aFileOfAnOlderLayoutIsKnownByItsFieldsAndGivenInTheOrderOfTheNewest() {
        assertThat(read("PUPL-R^1111111^7000000001^Ann^20100501^20220901^20220902\n").texts())
                .containsExactly("1:PUPL-R|1111111|7000000001|Ann|20100501|/20220901|20220902");
    }

    @Test
    void linesMayEndInLfOrCrLfWithBlankOnesBetweenAndBehind() {
        assertThat(read(OdsFiles.ROW + "\n\n" + ROW + "\r\n \r\n\n").texts()).containsExactly("1" + READ, "3" + READ);
        assertThat(read(OdsFiles.ROW).texts()).containsExactly("1" + READ);
    }

    @Test
    void commasTabsAndQuotedCellsAreRecognised() {
        assertThat(read(ROW.replace('^', '\t')).texts()).containsExactly("1" + READ);
        assertThat(read(ROW.replace('^', ',')).texts()).containsExactly("1" + READ);
        assertThat(read(ROW.replace('^', ',').replace("Zoë", "\"Zoë, \"\"Z\"\"\"")).rows().get(0).value("name"))
                .isEqualTo("Zoë, \"Z\"");
        assertThat(read("\"" + OdsFiles.ROW.replace("^", "\"^\"") + "\"\n").texts()).containsExactly("1" + READ);
    }

    @Test
    void amongCaretsAQuoteAndACommaAreCharactersLikeOthers() {
        assertThat(read(ROW.replace("Zoë", "\"Bo, \"B\"") + ROW).rows()).extracting(row -> row.value("name"))
                .containsExactly("\"Bo, \"B\"", "Zoë");
    }

    @Test
    void utf8WithOrWithoutAMarkAndUtf16AreRead() {
        assertThat(read(("\uFEFF" + ROW).getBytes(UTF_8)).texts()).containsExactly("1" + READ);
        assertThat(read(("\uFEFF" + ROW).getBytes(UTF_16LE)).texts()).containsExactly("1" + READ);
    }

    @Test
    void windows1252IsReadAndTold() {
        Read read = read(ROW.getBytes(Charset.forName("windows-1252")));
        assertThat(read.texts()).containsExactly("1" + READ);
        assertThat(read.told()).containsExactly(
                "information ODS-ENCODING row 0: The file state.txt is not UTF-8; it was read as Windows-1252.");
    }

    @Test
    void aRowOfColumnNamesIsPassedOver() {
        Read read = read("Record Type Code^School^Number^Name^Birth Date^Tier^Uploaded^Updated\r\n" + ROW);
        assertThat(read.texts()).containsExactly("2" + READ);
        assertThat(read.file().rows()).isEqualTo(1);
    }

    @Test
    void aRowWithAnotherNumberOfFieldsIsLeftOut() {
        Read read = read(ROW + "PUPL-R^1111111^7000000002\r\n" + ROW);
        assertThat(read.texts()).containsExactly("1" + READ, "3" + READ);
        assertThat(read.told()).containsExactly(
                "warning ODS-CELLS row 2: The row has 3 fields, other rows have 8. The row is left out.");
        assertThat(read.file().rows()).isEqualTo(3);
    }

    @Test
    void theFirstRowMayBeTheWrongOne() {
        assertThat(read("PUPL-R^1111111\r\n" + ROW + ROW).texts()).containsExactly("2" + READ, "3" + READ);
    }

    @Test
    void aDateThatIsNotCcyymmddCostsItsRow() {
        Read read = read(ROW + ROW.replace("20100501", "5/1/2010") + ROW.replace("20100501", "2010-05-01") + ROW
                + ROW.replace("20100501", "20100231") + ROW.replace("20100501", "") + ROW);
        String told = ": The field Birth Date holds no date of the form CCYYMMDD. The row is left out.";
        assertThat(read.told()).containsExactly("warning ODS-DATE row 2" + told, "warning ODS-DATE row 3" + told,
                "warning ODS-DATE row 5" + told);
        assertThat(read.rows()).extracting(OdsRow::number).containsExactly(1, 4, 6, 7);
    }

    @Test
    void aRowWithoutTheCodeIsLeftOut() {
        Read read = read(ROW + ROW.replace("PUPL-R", "PU") + ROW);
        assertThat(read.told()).containsExactly(
                "warning ODS-CODE row 2: The first field of the row is not PUPL-R as in other rows. The row is left out.");
        assertThat(read.rows()).extracting(OdsRow::number).containsExactly(1, 3);
    }

    @Test
    void aNulOrAQuoteThatStaysOpenCostsItsRow() {
        Read read = read(ROW + ROW.replace("Zoë", "Z\u0000") + ROW);
        assertThat(read.told()).containsExactly("warning ODS-NUL row 2: The row has NUL characters. The row is left out.");
        Read commas = read((ROW + ROW.replace("Zoë", "\"Zoë") + ROW).replace('^', ','));
        assertThat(commas.told()).containsExactly(
                "warning ODS-QUOTE row 2: A quote opens in this row and does not close. The row is left out.");
        assertThat(commas.rows()).extracting(OdsRow::number).containsExactly(1, 3);
    }

    @Test
    void aLongFileIsReadRowByRow() {
        Read read = read((ROW + ROW.replace("Zoë", "Ann")).repeat(20_000));
        assertThat(read.rows()).hasSize(40_000);
        assertThat(read.rows().get(39_999).number()).isEqualTo(40_000);
        assertThat(read.rows().get(39_999).value("name")).isEqualTo("Ann");
    }

    private Read read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private Read read(byte[] bytes) {
        return Read.of(OdsFiles.write(folder, "state.txt", bytes));
    }
}
