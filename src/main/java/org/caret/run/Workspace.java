package org.caret.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** A district's folder and the folders in it. export: the files to read; empty for all that lie in sis. */
public record Workspace(Path folder, List<Path> export) {

    public Workspace {
        export = List.copyOf(export);
    }

    public Workspace(Path folder) {
        this(folder, List.of());
    }

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

    /** The same workspace, with an export of these files instead of those in sis. */
    public Workspace reading(List<Path> files) {
        return new Workspace(folder, files);
    }

    /** Extracts of the state's data. */
    public Path ods() {
        return folder.resolve("ods");
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    public Path archive() {
        return folder.resolve("archive");
    }

    public Path rejected() {
        return folder.resolve("rejected");
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
