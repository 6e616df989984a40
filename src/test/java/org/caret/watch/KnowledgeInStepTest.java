package org.caret.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caret.cases.CaseFiles;
import org.caret.cases.CaseRun;
import org.caret.cases.Catalog;
import org.caret.cases.Coverage;
import org.caret.cases.RuleCase;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.mapping.RecordType;
import org.caret.rules.RuleFolder;
import org.caret.run.Knowledge;
import org.caret.sheet.KnowledgeWorkbooks;
import org.caret.sheet.Twins;
import org.caret.testing.Product;
import org.caret.time.AcademicYear;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules, cases, sheets, twins and catalogue agree with each other. */
class KnowledgeInStepTest {

    private final Knowledge knowledge = Product.knowledge();
    private final Map<String, List<RuleCase>> cases = CaseFiles.read(Product.FOLDER.resolve("rules"),
            Product.FOLDER.resolve("no-such-folder"));

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsWritten() {
        CaseRun run = CaseRun.of(knowledge, Product.FOLDER.resolve("rules"), Product.FOLDER.resolve("no-such-folder"), "");
        return run.results().entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey().toString(),
                () -> assertThat(one.getValue()).isEmpty()));
    }

    @Test
    void everyRuleHasAFiringAndASilentCase() {
        assertThat(Coverage.gaps(RuleFolder.rules(knowledge.ruleFiles()), cases)).isEmpty();
    }

    @Test
    void everyCaseFileLiesBesideARuleFile() {
        assertThat(cases.keySet()).allSatisfy(path -> assertThat(Product.FOLDER.resolve("rules")
                .resolve(path.replace(".cases.csv", ".drl"))).exists());
    }

    @Test
    void theCatalogueIsInStep() throws IOException {
        String written = Files.readString(Product.FOLDER.resolve("rules/CATALOG.md"));
        assertThat(written).as("run: bin/caret catalog --write")
                .isEqualTo(Catalog.of(knowledge, cases, AcademicYear.of(Product.TODAY)));
    }

    @Test
    void theTextTwinsOfTheSheetsAreInStep() {
        assertThat(new Twins(new KnowledgeWorkbooks()).stale(Product.FOLDER.resolve("mappings")))
                .as("run: bin/caret sheets unpack").isEmpty();
    }

    @Test
    void everyCodeTableOfALayoutExists() {
        List<String> missing = new ArrayList<>();
        for (RecordType type : RecordType.all(knowledge.sheets())) {
            Layout layout = knowledge.layout(type, AcademicYear.of(Product.TODAY));
            layout.fields().stream().map(LayoutField::table).filter(table -> !table.isEmpty())
                    .filter(table -> knowledge.codes().table(table).isEmpty())
                    .forEach(table -> missing.add(type.name() + " " + table));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theRulesOfEveryRecordTypeCompileForEveryYearThatALayoutHas() {
        for (RecordType type : RecordType.all(knowledge.sheets())) {
            for (String first : knowledge.sheets().sheets("layouts/" + type.name()).keySet()) {
                assertThat(knowledge.book(type, AcademicYear.parse(first).orElseThrow()).rules()).isNotEmpty();
            }
        }
    }
}
