package org.caret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caret.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of other files wait while a change of the student's enrollment is not posted, and only so long. */
class HoldsTest {

    private static final String RULE = "POSTED-GERR0005";
    private static final String POST = "upload and post ";
    private static final List<String> FILES = ReconcileTest.FILES;

    @TempDir
    private Path folder;
    private Path oak;

    @BeforeEach
    void copy() {
        oak = Product.copy("oak", folder.resolve("oak"));
    }

    @Test
    void withoutAHistoryNothingWaits() throws IOException {
        assertThat(waiting("SINF")).isEmpty();
        assertThat(oak.resolve(".caret/history")).doesNotExist();
    }

    @Test
    void everyStudentOfAFileThatIsNotPostedWaitsAndNobodyElse() throws IOException {
        reconcile();
        Set<String> changing = changing();
        Set<String> waiting = waiting("SINF");
        assertThat(waiting).isNotEmpty();
        assertThat(changing).containsAll(waiting);
        assertThat(reported("SINF")).isNotEmpty().doesNotContainAnyElementsOf(changing);
    }

    @Test
    void aPostLetsGoOfThoseOfItsFileOnly() throws IOException {
        reconcile();
        assertThat(waiting("SINF")).isNotEmpty();
        assertThat(String.join("", excluded())).contains(POST + FILES.get(1));
        post(FILES.get(0));
        post(FILES.get(1));
        assertThat(waiting("SINF")).isNotEmpty();
        assertThat(String.join("", excluded())).contains(POST + FILES.get(3))
                .doesNotContain(POST + FILES.get(0), POST + FILES.get(1));
        post(FILES.get(2));
        post(FILES.get(3));
        assertThat(waiting("SINF")).isEmpty();
    }

    @Test
    void aPostTakenBackHoldsAgain() throws IOException {
        reconcile();
        Set<String> before = waiting("SINF");
        FILES.forEach(this::post);
        Product.run("unpost", oak.toString(), file(FILES.get(3)));
        assertThat(waiting("SINF")).isNotEmpty().isSubsetOf(before);
    }

    @Test
    void theReasonNamesTheFileToPostFirst() throws IOException {
        reconcile();
        String student = waiting("SINF").iterator().next();
        String line = excluded().stream().filter(cells -> cells.contains("," + student + ",")).findFirst().orElseThrow();
        assertThat(line).contains("held: ", "post").containsPattern("00[1-4]_\\w+_SENR\\.txt");
        assertThat(Product.run("explain", oak.toString(), student, "SINF").out()).contains("HELD", RULE,
                "_SENR.txt");
    }

    private void reconcile() {
        Product.Ran ran = Product.run("reconcile", oak.toString(), "SENR");
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    }

    private void post(String name) {
        Product.Ran ran = Product.run("post", oak.toString(), file(name));
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private String file(String name) {
        return oak.resolve("out").resolve(name).toString();
    }

    /** Local ids of the students in files of enrollments. */
    private Set<String> changing() throws IOException {
        Set<String> changing = new TreeSet<>();
        for (String name : FILES) {
            for (String line : Files.readAllLines(oak.resolve("out").resolve(name))) {
                changing.add(line.split("\\^", -1)[8]);
            }
        }
        return changing;
    }

    /** Runs, and gives the local ids of students whose records wait. */
    private Set<String> waiting(String record) throws IOException {
        Product.Ran ran = Product.run("run", oak.toString(), record);
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        return excluded().stream().filter(line -> line.contains(RULE) && line.contains(POST)).map(line -> line.split(",")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> excluded() throws IOException {
        return Files.readAllLines(oak.resolve("out/excluded.csv"));
    }

    private Set<String> reported(String record) throws IOException {
        return Files.readAllLines(oak.resolve("out/" + record + ".txt")).stream()
                .map(line -> line.split("\\^", -1)[9]).collect(Collectors.toCollection(TreeSet::new));
    }
}
