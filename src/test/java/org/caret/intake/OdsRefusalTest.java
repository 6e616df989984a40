package org.caret.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caret.intake.OdsFiles.Read;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsRefusalTest {

    private static final String ROW = OdsFiles.ROW + "\r\n";
    private static final String COLUMNS = "Record Type^School^Number^Name^Birth Date^Tier^Uploaded^Updated\r\n";

    @TempDir
    Path folder;

    @Test
    void aFileThatIsNotThere() {
        Path file = folder.resolve("gone.txt");
        refused(() -> Read.of(file), "There is no file " + file + ". Correct the name, or put the ODS extract there.");
    }

    @Test
    void anEmptyFile() {
        String told = "state.txt is empty. Request the ODS extract again, for a date range and the schools that are"
                + " reported.";
        refused("", told);
        refused("\uFEFF\r\n \r\n", told);
    }

    @Test
    void columnNamesAlone() {
        refused(COLUMNS, "state.txt has column names and no row below them. Request the ODS extract again, for a date"
                + " range and the schools that are reported.");
    }

    @Test
    void aWorkbookOrAPackedFile() {
        refused("PK\u0003\u0004rest", "state.txt is a workbook or a packed file and not text. Unpack it, or request"
                + " the ODS extract as text with carets (^).");
    }

    @Test
    void anotherDelimiter() {
        refused(ROW.replace('^', '|'), "state.txt, row 1: the fields are parted by |, which was the wrong delimiter."
                + " Request the ODS extract again with carets (^), tabs or commas.");
        refused(ROW.replace('^', ';').replace("Zoë", "Zoë, Z."), "state.txt, row 1: the fields are parted by ;, which"
                + " was the wrong delimiter. Request the ODS extract again with carets (^), tabs or commas.");
    }

    @Test
    void noDelimiterAtAll() {
        refused(ROW.replace("^", " "), "state.txt, row 1: nothing parts the fields, neither carets (^) nor tabs nor"
                + " commas. It was loaded with a wrong delimiter, or is no ODS extract: request the extract again with"
                + " carets.");
    }

    @Test
    void aFirstFieldThatIsNoCode() {
        refused(ROW.replace("PUPL-R", "PUPIL-R"), "state.txt, row 1: the first field is no record type of an ODS"
                + " extract; the nearest is PUPL-R. Name the file of an ODS extract, which begins with one of PUPL-R,"
                + " STAF-R.");
        refused(COLUMNS + ROW.replace("PUPL-R", ""), "state.txt, row 2: the first field is no record type of an ODS"
                + " extract; the nearest is PUPL-R. Name the file of an ODS extract, which begins with one of PUPL-R,"
                + " STAF-R.");
    }

    @Test
    void aFileForUpload() {
        refused(ROW.replace("PUPL-R", "PUPL"), "state.txt, row 1: this is a file for upload (PUPL) and not what the"
                + " state holds. Request the ODS extract (PUPL-R) and name that file.");
    }

    @Test
    void anExtractOfAnotherRecordType() {
        Path file = OdsFiles.write(folder, "state.txt", ROW);
        refused(() -> OdsExtract.open(file, OdsFiles.shapes(), "STAF"), "state.txt is an ODS extract of PUPL; one of"
                + " STAF was asked for. Name the file of STAF.");
    }

    @Test
    void recordTypesThatAreMixed() {
        refused(ROW + ROW + "STAF-R^Ann^20250901^20250902\r\n", "state.txt, row 3: a row of STAF-R stands among rows of"
                + " PUPL-R. Split the file, or request the ODS extract of one record type.");
        refused(ROW + ROW.replace("PUPL-R", "PUPL"), "state.txt, row 2: a row of PUPL stands among rows of PUPL-R."
                + " Split the file, or request the ODS extract of one record type.");
    }

    @Test
    void fieldsThatFitNoLayout() {
        refused("PUPL-R^1111111^7000000001^Ann^20100501^B\r\n", "state.txt, row 1: most rows have 6 fields like this"
                + " one; an ODS extract of PUPL-R has one of 7, 8, the last 2 of them dates of upload and of change."
                + " Request the extract again and do not edit it.");
    }

    @Test
    void rowsOfWhichMostHaveAnotherNumberOfFields() {
        refused(ROW + ROW + "PUPL-R^1\r\nPUPL-R^1^2\r\nPUPL-R^1^2^3\r\n", "state.txt: 3 of 5 rows are wrong, the first"
                + " is row 3. That is too much for single mistakes: request the ODS extract again and do not open it"
                + " in a spreadsheet program before.");
    }

    @Test
    void rowsOfWhichMostHaveAWrongDate() {
        refused(ROW + ROW.replace("20100501", "5/1/2010") + ROW.replace("20100501", "5/2/2010"), "state.txt: 2 of 3"
                + " rows are wrong, the first is row 2. That is too much for single mistakes: request the ODS extract"
                + " again and do not open it in a spreadsheet program before.");
    }

    private void refused(String text, String message) {
        refused(() -> Read.of(OdsFiles.write(folder, "state.txt", text)), message);
    }

    private static void refused(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(Refusal.class).hasMessage(message)
                .extracting(refusal -> ((Refusal) refusal).exit()).isEqualTo(ExitCode.INPUT_UNREADABLE);
    }
}
