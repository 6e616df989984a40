package org.caret.rules;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps compiled rules in the user's own cache folder. A cache that cannot be read or written is as good as none. */
final class RuleCache {

    private final Path folder;

    RuleCache(Path folder) {
        this.folder = folder;
    }

    Optional<CompiledRules> load(String key) {
        Path file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Map<String, byte[]> files = new TreeMap<>();
            for (int count = in.readInt(); count > 0; count--) {
                String name = in.readUTF();
                files.put(name, in.readNBytes(in.readInt()));
            }
            return in.readUTF().equals(key) ? Optional.of(new CompiledRules(files)) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    void store(String key, CompiledRules rules) {
        try {
            Path part = Files.createTempFile(folder, "rules", ".part");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                out.writeInt(rules.files().size());
                for (Map.Entry<String, byte[]> file : rules.files().entrySet()) {
                    out.writeUTF(file.getKey());
                    out.writeInt(file.getValue().length);
                    out.write(file.getValue());
                }
                out.writeUTF(key);
            }
            Files.move(part, file(key), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            return;
        }
    }

    private Path file(String key) {
        return folder.resolve("rules-" + key + ".bin");
    }
}
