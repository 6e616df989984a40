package org.caret.watch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Arrows between packages go down only, and each library lives in one package. */
class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.caret");

    @Test
    void arrowsGoDownOnly() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("cli").definedBy("org.caret.cli..")
                .layer("cases").definedBy("org.caret.cases..")
                .layer("explain").definedBy("org.caret.explain..")
                .layer("route").definedBy("org.caret.route..")
                .layer("drop").definedBy("org.caret.drop..")
                .layer("check").definedBy("org.caret.check..")
                .layer("sample").definedBy("org.caret.sample..")
                .layer("run").definedBy("org.caret.run..")
                .layer("reply").definedBy("org.caret.reply..")
                .layer("history").definedBy("org.caret.history..")
                .layer("intake").definedBy("org.caret.intake..")
                .layer("subject").definedBy("org.caret.subject..")
                .layer("rules").definedBy("org.caret.rules..")
                .layer("report").definedBy("org.caret.report..")
                .layer("extract").definedBy("org.caret.extract..")
                .layer("mapping").definedBy("org.caret.mapping..")
                .layer("sheet").definedBy("org.caret.sheet..")
                .layer("fact").definedBy("org.caret.fact..")
                .layer("notice").definedBy("org.caret.notice..")
                .layer("time").definedBy("org.caret.time..")
                .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .whereLayer("cases").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("explain").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("route").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("check").mayOnlyBeAccessedByLayers("cli", "drop")
                .whereLayer("sample").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("drop").mayOnlyBeAccessedByLayers("cli", "route")
                .whereLayer("run").mayOnlyBeAccessedByLayers("cli", "cases", "explain", "check", "drop", "sample")
                .whereLayer("history").mayOnlyBeAccessedByLayers("run", "cli", "reply")
                .whereLayer("reply").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("intake").mayOnlyBeAccessedByLayers("reply", "run", "cases", "check", "cli", "drop")
                .whereLayer("subject").mayOnlyBeAccessedByLayers("run", "cases")
                .whereLayer("rules").mayOnlyBeAccessedByLayers("run", "cases", "check", "explain", "sample", "cli")
                .whereLayer("report").mayOnlyBeAccessedByLayers("run")
                .whereLayer("extract").mayOnlyBeAccessedByLayers("run", "cases", "check", "explain", "rules",
                        "report", "sample")
                .whereLayer("mapping").mayOnlyBeAccessedByLayers("run", "cases", "explain", "cli", "rules", "extract",
                        "subject", "intake", "check", "drop", "sample", "reply")
                .whereLayer("sheet").mayOnlyBeAccessedByLayers("run", "cases", "check", "cli", "mapping", "intake")
                .check(classes);
    }

    @Test
    void aLibraryLivesInOnePackage() {
        only("org.caret.rules..", "org.drools..", "org.kie..");
        only("org.caret.sheet..", "org.apache.poi..", "org.dhatim..");
        only("org.caret.cli..", "picocli..");
        only("org.caret.report..", "gg.jte..");
        only("org.caret.history..", "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..",
                "org.hsqldb..", "org.postgresql..");
        only("org.caret.route..", "org.apache.camel..");
    }

    private void only(String home, String... libraries) {
        noClasses().that().resideOutsideOfPackage(home).should().dependOnClassesThat()
                .resideInAnyPackage(libraries).check(classes);
    }

    @Test
    void nobodyAsksForTheTimeZoneOrTheLocaleButMain() {
        noClasses().that().doNotHaveFullyQualifiedName("org.caret.cli.Main").should()
                .callMethod(java.time.LocalDate.class, "now").orShould()
                .callMethod(java.time.LocalDate.class, "now", java.time.ZoneId.class).orShould()
                .callMethod(java.util.Locale.class, "getDefault").orShould()
                .callMethod(String.class, "toUpperCase").orShould()
                .callMethod(String.class, "toLowerCase").check(classes);
    }
}
