package org.caret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of an invented district: the whole file, the differences, and what waits for enrollments. */
class ProgramsTest {

    private static final String PROGRAMS = "SPRG";
    private static final String ENROLLMENTS = "SENR";

    @TempDir
    private Path folder;
    private Path district;

    @BeforeEach
    void anInventedDistrict() {
        district = folder.resolve("district");
        Product.run("sample", district.toString(), "--students", "150", "--reporting-date", "2025-11-05");
    }

    @Test
    void theWholeFileHoldsNothingBack() throws IOException {
        List<String> records = whole(PROGRAMS);
        assertThat(records).hasSizeGreaterThan(50).allMatch(record -> record.split("\\^", -1).length == 26);
        assertThat(held()).isEmpty();
    }

    @Test
    void whatThePostedFilesSaidIsNotSentAgain() throws IOException {
        List<String> state = new ArrayList<>();
        for (String record : whole(PROGRAMS)) {
            String[] fields = record.split("\\^", -1);
            int kind = state.size() % 4;
            fields[14] = kind == 1 ? "20250902" : fields[14];
            fields[15] = kind == 2 ? "20250930" : kind == 3 ? "" : fields[15];
            state.add(String.join("^", fields));
        }
        state.remove(0);
        reconcile(PROGRAMS, extract(PROGRAMS, state));
        List<Path> files = upload();
        assertThat(files.stream().map(file -> file.getFileName().toString())).containsExactly(
                "001_Removals_SPRG.txt", "002_Exits_SPRG.txt", "003_Updates_SPRG.txt");
        assertThat(Files.readAllLines(files.get(0))).allMatch(record -> record.startsWith("SPRG^D^"));
        for (Path file : files) {
            assertThat(Product.run("post", district.toString(), file.toString()).code()).isZero();
        }
        assertThat(Product.run("reconcile", district.toString(), PROGRAMS, "--out", out("again").toString()).out())
                .contains(" 0 sent").contains(" 0 held");
    }

    @Test
    void recordsOfAnEnrollmentThatIsNotPostedWaitAndGoAfterThePost() throws IOException {
        List<String> state = whole(ENROLLMENTS);
        int all = whole(PROGRAMS).size();
        reconcile(ENROLLMENTS, extract(ENROLLMENTS, state.subList(40, state.size())));
        List<Path> files = upload();
        assertThat(whole(PROGRAMS)).hasSizeLessThan(all);
        assertThat(held()).isNotEmpty().allMatch(line -> line.contains("POSTED-GERR0005")
                && line.contains(files.get(0).getFileName().toString()));
        files.forEach(file -> Product.run("post", district.toString(), file.toString()));
        assertThat(whole(PROGRAMS)).hasSize(all);
        assertThat(held()).isEmpty();
    }

    /** The records of a run of the whole file. */
    private List<String> whole(String record) throws IOException {
        Product.run("run", district.toString(), record, "--out", out("whole").toString());
        return Files.readAllLines(out("whole").resolve(record + ".txt"));
    }

    private List<String> held() throws IOException {
        return Files.readAllLines(out("whole").resolve("excluded.csv")).stream()
                .filter(line -> line.contains("held: ")).toList();
    }

    private Path extract(String record, List<String> rows) throws IOException {
        Path file = folder.resolve(record + "-extract.txt");
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(record).append("-R").append(row.substring(record.length()))
                .append("^20251020^20251020\r\n"));
        return Files.writeString(file, text);
    }

    private void reconcile(String record, Path extract) {
        Product.Ran ran = Product.run("reconcile", district.toString(), record, "--ods", extract.toString(),
                "--removal-cap", "100", "--out", out("differences").toString());
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    }

    private List<Path> upload() throws IOException {
        try (Stream<Path> files = Files.list(out("differences"))) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9]{3}_.*\\.txt")).sorted().toList();
        }
    }

    private Path out(String name) {
        return folder.resolve(name);
    }
}
