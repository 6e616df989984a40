package org.caret.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style and the script inside every page. Their hashes let a browser run these and nothing else. */
public record Look(String style, String script) {

    /** As built into the product. */
    static Look shipped() {
        return new Look(text("page.css"), text("page.js"));
    }

    public String styleHash() {
        return hash(style);
    }

    public String scriptHash() {
        return hash(script);
    }

    private static String text(String name) {
        try (InputStream in = Look.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
