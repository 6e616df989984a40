package org.caret.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caret.rules.Loaded;
import org.caret.rules.RuleBook;
import org.caret.run.Knowledge;
import org.caret.time.AcademicYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are edited while a workspace is watched. */
class ReloadTest {

    private static final int RELOADS = 200;
    private static final int WARM = 50;

    @TempDir
    private Path folder;
    private TinyDistrict district;

    @BeforeEach
    void ship() throws IOException {
        district = new TinyDistrict(folder);
    }

    @Test
    void oldRulesAndTheirClassesGoHoweverOftenRulesAreEdited() throws IOException {
        CurrentExtracts extracts = district.extracts();
        WeakReference<ClassLoader> first = loader();
        Used warm = null;
        for (int i = 1; i <= RELOADS; i++) {
            district.edit(TinyDistrict.word("edit " + i));
            assertThat(district.run(extracts.now())).isEqualTo("edit " + i);
            warm = i == WARM ? Used.now() : warm;
        }
        Used end = Used.now();
        assertThat(first.get()).as("the class loader of the first rules").isNull();
        assertThat(end.classes()).as("classes loaded").isLessThan(warm.classes() + 200);
        assertThat(end.metaspace()).as("metaspace in bytes").isLessThan(warm.metaspace() + (4 << 20));
    }

    @Test
    void aBrokenEditLeavesTheLastGoodRulesInForceUntilItIsMended() throws IOException {
        CurrentExtracts extracts = district.extracts();
        assertThat(district.run(extracts.now())).isEqualTo("shipped");
        district.edit(TinyDistrict.word("own").replace("Candidate()", "Candidate("));
        String hash = extracts.now().hash();
        assertThat(district.run(extracts.now())).isEqualTo("shipped");
        assertThat(district.told).singleElement().asString().contains("the last good ones stay in force",
                district.workspace.rules().resolve("tiny/assign/word.drl").toString());
        district.edit(TinyDistrict.word("own"));
        assertThat(extracts.now().hash()).isNotEqualTo(hash);
        assertThat(district.run(extracts.now())).isEqualTo("own");
        assertThat(district.told).hasSize(2).last().asString().contains("have changed");
    }

    @Test
    void anEditTakenBackIsTold() throws IOException {
        CurrentExtracts extracts = district.extracts();
        district.write("workspace/caret.yaml", "records: TINY\nreportingDate: never\n");
        extracts.now();
        district.write("workspace/caret.yaml", "records: TINY\nreportingDate: 2025-11-05\n");
        extracts.now();
        extracts.now();
        assertThat(district.told).hasSize(2).last().asString().contains("can be used again");
        assertThat(district.told.get(0)).contains("--reporting-date: write a date");
    }

    @Test
    void rulesThatCompileButCannotBePutTogetherAreBroken() throws IOException {
        CurrentExtracts extracts = district.extracts();
        district.write("workspace/rules/facts/own.drl", """
                package facts
                import java.time.LocalDate
                declare Visit
                  day : LocalDate
                end
                """);
        district.write("workspace/rules/tiny/scope/own.drl", """
                package rules.tiny.scope
                rule "Own"
                  @id("TINY-X-1") @source("the test")
                when
                  Visit(day == "2025-07-01")
                  $c : Candidate()
                then
                  out.decide(new Excluded($c, "x"));
                end
                """);
        assertThat(district.run(extracts.now())).isEqualTo("shipped");
        assertThat(district.told).singleElement().asString().contains("the last good ones stay in force");
    }

    @Test
    void aFileThatIsOnlyHalfWrittenIsTriedAgain() throws IOException {
        CurrentExtracts extracts = district.extracts();
        district.write("workspace/mappings/parameters.xlsx", "PK\003\004 and no more");
        assertThat(district.run(extracts.now())).isEqualTo("shipped");
        extracts.now();
        assertThat(district.told).hasSize(1);
        Files.delete(district.workspace.mappings().resolve("parameters.xlsx"));
        extracts.now();
        assertThat(district.told).hasSize(2);
    }

    @Test
    void aRunEndsWithTheRulesItBeganWith() throws IOException {
        CurrentExtracts extracts = district.extracts();
        Extracts.Prepared begun = extracts.now();
        district.edit(TinyDistrict.word("own"));
        Extracts.Prepared next = extracts.now();
        assertThat(district.run(begun)).isEqualTo("shipped");
        assertThat(district.run(next)).isEqualTo("own");
        assertThat(district.run(begun)).isEqualTo("shipped");
    }

    @Test
    void anEditIsTakenInWithoutAnySetOnceItHasStoodForALook() throws IOException {
        CurrentExtracts extracts = district.extracts();
        district.edit(TinyDistrict.word("own"));
        extracts.look();
        assertThat(district.told).isEmpty();
        extracts.look();
        extracts.look();
        assertThat(district.told).singleElement().asString().contains("have changed");
    }

    /** The loader of the rules in force: whoever asks for the same rules gets the same ones while they are used. */
    private WeakReference<ClassLoader> loader() {
        Knowledge now = Knowledge.load(district.home, district.workspace.rules(), district.workspace.mappings());
        RuleBook book = now.book(now.recordType("TINY"), new AcademicYear(2025));
        return new WeakReference<>(Loaded.by(book, "children"));
    }

    /** What the classes of this process take, once all that nobody uses has gone. */
    private record Used(int classes, long metaspace) {

        static Used now() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .mapToLong(pool -> pool.getUsage().getUsed()).sum();
            return new Used(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(), metaspace);
        }
    }
}
