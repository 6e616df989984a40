package org.caret.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeWorkbooksTest {

    private final KnowledgeWorkbooks workbooks = new KnowledgeWorkbooks();

    @TempDir
    Path folder;

    @Test
    void cellsAreTextAsAUserSeesThem() {
        RawWorkbook raw = new RawWorkbook().header("a", "b", "c", "d", "e", "f", "g")
                .cell(1, 0, cell -> cell.setCellValue("01"))
                .cell(1, 1, cell -> cell.setCellValue(2026))
                .cell(1, 2, cell -> cell.setCellValue(0.1 + 0.2))
                .number(1, 3, 46022, "yyyy\\-mm\\-dd")
                .cell(1, 4, cell -> cell.setCellValue(true))
                .number(1, 5, 501, "00000")
                .cell(1, 6, cell -> cell.setCellValue(new XSSFRichTextString(" rich\r\ntext ")));
        assertThat(read(raw).rows()).containsExactly(
                List.of("01", "2026", "0.3", "2025-12-31", "true", "00501", "rich\ntext"));
    }

    @Test
    void blankRowsInTheMiddleStaySoThatRowNumbersHold() {
        RawWorkbook raw = new RawWorkbook().header("a", "b")
                .cell(3, 1, cell -> cell.setCellValue("x"))
                .cell(9, 0, cell -> cell.setCellValue(" ")).cell(9, 5, cell -> cell.setCellValue(""));
        assertThat(read(raw)).isEqualTo(new Sheet("data", List.of("a", "b"),
                List.of(List.of("", ""), List.of("", ""), List.of("", "x"))));
    }

    @Test
    void anEmptySheetHasNoHeader() {
        assertThat(read(new RawWorkbook())).isEqualTo(new Sheet("data", List.of(), List.of()));
    }

    @Test
    void aFormulaIsRefusedWithFileSheetAndCell() {
        RawWorkbook raw = new RawWorkbook().header("a", "b").cell(2, 1, cell -> cell.setCellFormula("1+1"));
        assertBroken(() -> read(raw), "book.xlsx", "sheet data", "cell B3");
    }

    @Test
    void cellsWithoutAColumnNameAreRefused() {
        RawWorkbook raw = new RawWorkbook().header("a", "", "c").cell(1, 1, cell -> cell.setCellValue("x"));
        assertBroken(() -> read(raw), "book.xlsx", "sheet data", "column B");
        RawWorkbook beyond = new RawWorkbook().header("a").cell(1, 1, cell -> cell.setCellValue("x"));
        assertBroken(() -> read(beyond), "column B");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertBroken(() -> read(new RawWorkbook().header("a", "b", "a ")),
                "book.xlsx", "sheet data", "named a");
    }

    @Test
    void aCellFarBelowTheTableIsRefused() {
        assertBroken(() -> read(new RawWorkbook().header("a").cell(1_048_575, 0, c -> c.setCellValue("x"))),
                "sheet data");
    }

    @Test
    void filesThatAreNoWorkbookAreRefusedInPlainWords() throws IOException {
        Path file = folder.resolve("book.xlsx");
        assertBroken(() -> workbooks.read(file), "There is no workbook");
        Files.writeString(file, "no zip");
        assertBroken(() -> workbooks.read(file), "book.xlsx", "cannot be read");
        Files.write(file, new byte[0]);
        assertBroken(() -> workbooks.read(file), "book.xlsx", "cannot be read");
        byte[] whole = Files.readAllBytes(new RawWorkbook().header("a").save(file));
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertBroken(() -> workbooks.read(file), "book.xlsx", "cannot be read");
    }

    @Test
    void aDamagedSheetIsRefused() throws IOException {
        Path file = new RawWorkbook().header("a").save(folder.resolve("book.xlsx"));
        RawWorkbook.change(file, "xl/worksheets/sheet1.xml", xml -> xml.substring(0, xml.indexOf("</row>")));
        assertBroken(() -> workbooks.read(file), "book.xlsx", "cannot be read");
    }

    @Test
    void aProtectedWorkbookIsRefusedAsSuch() throws Exception {
        Path plain = new RawWorkbook().header("a").save(folder.resolve("plain.xlsx"));
        Path file = folder.resolve("book.xlsx");
        try (POIFSFileSystem store = new POIFSFileSystem(); var out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var encrypted = encryptor.getDataStream(store)) {
                Files.copy(plain, encrypted);
            }
            store.writeFilesystem(out);
        }
        assertBroken(() -> workbooks.read(file), "book.xlsx", "password");
    }

    @Test
    void whatIsWrittenHasTextCellsAFrozenBoldHeaderAndAFilter() throws IOException {
        Path file = folder.resolve("deep/er/book.xlsx");
        workbooks.write(file, new Workbook(List.of(new Sheet("codes", List.of("code", "note"),
                List.of(List.of("01", "x".repeat(200)), List.of("", "y"))))));
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook poi = new XSSFWorkbook(in)) {
            var sheet = poi.getSheet("codes");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("01");
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B3");
            assertThat(sheet.getColumnWidth(1) / 256).isEqualTo(62);
        }
    }

    @Test
    void theSameWorkbookIsWrittenAsTheSameBytes() throws Exception {
        Workbook workbook = new Workbook(List.of(new Sheet("s", List.of("a"), List.of(List.of("1")))));
        Path one = folder.resolve("one.xlsx");
        workbooks.write(one, workbook);
        Path two = folder.resolve("two.xlsx");
        workbooks.write(two, workbook);
        assertThat(two).hasSameBinaryContentAs(one);
        try (ZipFile zip = new ZipFile(one.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal))
                    .containsOnly(LocalDateTime.of(1980, 1, 1, 0, 0));
            byte[] core = zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes();
            String about = new String(core, UTF_8);
            assertThat(about).doesNotContainPattern("20[0-9][0-9]-");
        }
        assertThat(Files.list(folder).map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrder("one.xlsx", "two.xlsx");
    }

    @Test
    void namesAndCellsThatExcelDoesNotAllowAreRefused() {
        Workbook badName = new Workbook(List.of(new Sheet("a/b", List.of("a"), List.of())));
        assertBroken(() -> workbooks.write(folder.resolve("x.xlsx"), badName), "x.xlsx", "name");
        List<String> row = List.of("x".repeat(32_768));
        Workbook longCell = new Workbook(List.of(new Sheet("s", List.of("a"), List.of(row))));
        assertBroken(() -> workbooks.write(folder.resolve("x.xlsx"), longCell), "x.xlsx, sheet s");
        assertThat(folder.resolve("x.xlsx")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsWrittenIsReadBack(long seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < 60; r++) {
            rows.add(List.of("k" + r, Cells.any(random), Cells.any(random)));
        }
        Workbook workbook = new Workbook(List.of(new Sheet("one two", List.of("a", "b b", "ç"), rows),
                new Sheet("empty", List.of(), List.of()), new Sheet("Zoë", List.of("a"), List.of())));
        Path file = folder.resolve("book.xlsx");
        workbooks.write(file, workbook);
        assertThat(workbooks.read(file)).isEqualTo(workbook);
        assertThat(workbooks.read(file).sheet("Zoë")).isPresent();
        assertThat(workbooks.read(file).sheet("zoë")).isEmpty();
    }

    private Sheet read(RawWorkbook raw) {
        return workbooks.read(raw.save(folder.resolve("book.xlsx"))).sheets().get(0);
    }

    private static void assertBroken(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessageContainingAll(parts)
                .extracting(refusal -> ((Refusal) refusal).exit()).isEqualTo(ExitCode.KNOWLEDGE_BROKEN);
    }
}
