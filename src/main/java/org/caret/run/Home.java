package org.caret.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.rules.Hearts;
import org.caret.rules.RuleBooks;

/**
 * Where the shipped knowledge lies, the user's own cache folder, and the rules put together so far: a process that
 * comes back to rules that it still uses finds them ready.
 */
public record Home(Path folder, Path cache, RuleBooks books) {

    /** How long rules may take for one subject when nothing else is said. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    public Home(Path folder, Path cache) {
        this(folder, cache, LIMIT);
    }

    /** limit: how long rules may take for one subject. */
    public Home(Path folder, Path cache, Duration limit) {
        this(folder, cache, new RuleBooks(cache, new Hearts(limit)));
    }

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
