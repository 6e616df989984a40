package org.caret.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsFolderTest {

    private static final String STAFF = "STAF-R^Ann^20250901^20250902\n";

    @TempDir
    Path folder;

    @Test
    void theFileOfARecordTypeIsFoundWhateverItsName() {
        OdsFiles.write(folder, "README.md", "Extracts lie here.\n");
        OdsFiles.write(folder, ".state.txt", OdsFiles.ROW);
        OdsFiles.write(folder, "a", STAFF.replace('^', ','));
        OdsFiles.write(folder, "b.dat", "Code^School^Number^Name^Birth Date^Tier^Up^Down\n" + OdsFiles.ROW);
        assertThat(ods().required("PUPL").name()).isEqualTo("b.dat");
        assertThat(ods().find("STAF").orElseThrow().name()).isEqualTo("a");
    }

    @Test
    void thereMayBeNone() {
        assertThat(ods().find("PUPL")).isEmpty();
        assertThat(new OdsFolder(folder.resolve("gone"), OdsFiles.shapes()).find("PUPL")).isEmpty();
    }

    @Test
    void whoNeedsOneIsToldWhatThereIs() {
        refused("There is no ODS extract of PUPL in " + folder + ". Request it from the state; its rows begin with"
                + " PUPL-R. Put it there, or name it with --ods.");
        OdsFiles.write(folder, "new.txt", OdsFiles.ROW.replace("PUPL-R", "PUPL"));
        OdsFiles.write(folder, "staff.txt", STAFF);
        refused("There is no ODS extract of PUPL in " + folder + "; its files are new.txt (PUPL), staff.txt (STAF-R)."
                + " Request it from the state; its rows begin with PUPL-R. Put it there, or name it with --ods.");
    }

    @Test
    void severalOfOneRecordTypeAreRefused() {
        OdsFiles.write(folder, "b.txt", OdsFiles.ROW);
        OdsFiles.write(folder, "a.txt", OdsFiles.ROW);
        refused("There are several ODS extracts of PUPL in " + folder + ": a.txt, b.txt. Keep one, or name it with"
                + " --ods.");
    }

    private OdsFolder ods() {
        return new OdsFolder(folder, OdsFiles.shapes());
    }

    private void refused(String message) {
        assertThatThrownBy(() -> ods().required("PUPL")).isInstanceOf(Refusal.class).hasMessage(message)
                .extracting(refusal -> ((Refusal) refusal).exit()).isEqualTo(ExitCode.INPUT_UNREADABLE);
    }
}
