package org.caret.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is read, in hexadecimal digits. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Of a file. Errors: a refusal when it cannot be read. */
    public static String of(Path file) {
        Sha256 sum = new Sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[1 << 16];
            for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
                sum.add(piece, got);
            }
        } catch (IOException unreadable) {
            throw Findings.refusal(unreadable, "unreadable", file.getFileName());
        }
        return sum.hex();
    }

    public void add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
