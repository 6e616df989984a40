package org.caret.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** Where the shipped knowledge lies, and the user's own cache folder. */
public record Home(Path folder, Path cache) {

    /** Errors: a refusal when the folder does not hold rules and mappings. */
    public Home {
        if (!Files.isDirectory(folder.resolve("rules")) || !Files.isDirectory(folder.resolve("mappings"))) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, folder + " does not hold the folders rules and mappings.");
        }
    }

    public Path rules() {
        return folder.resolve("rules");
    }

    public Path mappings() {
        return folder.resolve("mappings");
    }
}
