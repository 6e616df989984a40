package org.caret.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caret.notice.Notice;
import org.caret.notice.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More findings and longer texts than a run lists are counted, and what was cut is said. */
class CapsTest {

    private static final Caps FEW = new Caps(3, 5, 10);

    @TempDir
    private Path folder;

    private Ledger ledger(int a, int b) {
        Ledger ledger = new Ledger(folder, FEW);
        for (int i = 0; i < Math.max(a, b); i++) {
            if (i < a) {
                ledger.add(finding("REC-A-1", "s" + i, "short"));
            }
            if (i < b) {
                ledger.add(finding("REC-B-1", "s" + i, "short"));
            }
        }
        return ledger;
    }

    private static Notice finding(String rule, String localId, String message) {
        return new Notice("REC", Severity.FATAL, rule, "GERR1", localId, "", "", message, "fix", "f.csv", 2);
    }

    private static List<String> listed(Ledger ledger) {
        List<String> lines = new ArrayList<>();
        ledger.findings(entry -> lines.add(entry.keys().get(1) + " " + entry.keys().get(3) + " "
                + entry.values().get(1) + " " + entry.values().get(2)));
        return lines;
    }

    @Test
    void upToTheMostEveryFindingIsListed() {
        assertThat(listed(ledger(3, 2))).containsExactly("s0 REC-A-1 GERR1 short", "s0 REC-B-1 GERR1 short",
                "s1 REC-A-1 GERR1 short", "s1 REC-B-1 GERR1 short", "s2 REC-A-1 GERR1 short");
    }

    @Test
    void ofARuleWithMoreTheFirstAreListedAndAllAreCounted() {
        Ledger ledger = ledger(7, 1);
        assertThat(listed(ledger)).containsExactly(
                " REC-A-1  Cut at 3: there are 7 findings of this rule in all. All are counted; the first are listed.",
                "s0 REC-A-1 GERR1 short", "s0 REC-B-1 GERR1 short", "s1 REC-A-1 GERR1 short",
                "s2 REC-A-1 GERR1 short");
        assertThat(ledger.counts().findings(Severity.FATAL)).isEqualTo(8);
        assertThat(ledger.counts().findings(Severity.INFORMATION)).isZero();
    }

    @Test
    void aRunListsNoMoreThanItsMost() {
        Ledger ledger = ledger(4, 4);
        assertThat(listed(ledger)).filteredOn(line -> line.contains("GERR1")).hasSize(5);
        assertThat(listed(ledger(4, 4))).contains(
                " REC-B-1  Cut at 2: there are 4 findings of this rule in all. All are counted; the first are listed.");
    }

    @Test
    void aFindingToldTwiceCountsOnceTowardsTheMost() {
        Ledger ledger = ledger(3, 0);
        ledger.add(finding("REC-A-1", "s1", "short"));
        assertThat(listed(ledger)).containsExactly("s0 REC-A-1 GERR1 short", "s1 REC-A-1 GERR1 short",
                "s2 REC-A-1 GERR1 short");
        assertThat(ledger.counts().findings(Severity.FATAL)).isEqualTo(3);
    }

    @Test
    void aLongTextIsCutAndItsLengthTold() {
        Ledger ledger = new Ledger(folder, FEW);
        ledger.add(finding("REC-A-1", "s1", "x".repeat(9) + "\uD83D\uDE00" + "y".repeat(20)));
        assertThat(listed(ledger)).containsExactly("s1 REC-A-1 GERR1 xxxxxxxxx\uD83D\uDE00 … (cut at 10 of 30"
                + " characters)");
        assertThat(FEW.cut("0123456789")).isEqualTo("0123456789");
    }
}
