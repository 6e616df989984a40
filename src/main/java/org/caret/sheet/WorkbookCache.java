package org.caret.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;

/** Reads knowledge workbooks, keeping their texts in the user's cache folder under the hash of the file. */
public final class WorkbookCache {

    private final Path folder;
    private final KnowledgeWorkbooks workbooks = new KnowledgeWorkbooks();

    public WorkbookCache(Path folder) {
        this.folder = folder;
    }

    /** The workbook's texts. Errors: those of reading it; a cache that fails is only slower. */
    public Workbook read(Path file) {
        Path cached = folder.resolve("sheets-" + hash(file) + ".bin");
        return load(cached).orElseGet(() -> {
            Workbook workbook = workbooks.read(file);
            store(cached, workbook);
            return workbook;
        });
    }

    private static String hash(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, "The workbook " + file.getFileName()
                    + " cannot be read. Close it in other programs and try again.", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Workbook> load(Path cached) {
        if (!Files.isRegularFile(cached)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(cached)))) {
            List<Sheet> sheets = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                String name = text(in);
                List<String> header = texts(in);
                List<List<String>> rows = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    rows.add(texts(in));
                }
                sheets.add(new Sheet(name, header, rows));
            }
            return Optional.of(new Workbook(sheets));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private void store(Path cached, Workbook workbook) {
        try {
            Path part = Files.createTempFile(folder, "sheets", ".part");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                out.writeInt(workbook.sheets().size());
                for (Sheet sheet : workbook.sheets()) {
                    text(out, sheet.name());
                    texts(out, sheet.header());
                    out.writeInt(sheet.rows().size());
                    for (List<String> row : sheet.rows()) {
                        texts(out, row);
                    }
                }
            }
            Files.move(part, cached, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            return;
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
