package org.caret.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** A district's folder and the folders in it. */
public record Workspace(Path folder) {

    /** Errors: a refusal when it is no folder, or holds no export. */
    public static Workspace at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(ExitCode.WRONG_USE, folder + " is not a folder. Name the workspace: the folder that holds"
                    + " caret.yaml and sis.");
        }
        return new Workspace(folder);
    }

    public Path settings() {
        return folder.resolve("caret.yaml");
    }

    public Path sis() {
        return folder.resolve("sis");
    }

    public Path rules() {
        return folder.resolve("rules");
    }

    public Path mappings() {
        return folder.resolve("mappings");
    }

    public Path out() {
        return folder.resolve("out");
    }

    /** The only folder with state: lock and work files. */
    public Path state() {
        return folder.resolve(".caret");
    }
}
