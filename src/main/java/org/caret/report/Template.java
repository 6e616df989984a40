package org.caret.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes a page by a template of src/main/jte, which was compiled with the product. */
final class Template {

    private static final String COMPILED = "org.caret.report.pages";

    private Template() {
    }

    /** parameters: by the template's names. Errors: UncheckedIOException. */
    static void render(Path path, String template, Map<String, Object> parameters) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html,
                Template.class.getClassLoader(), COMPILED);
        try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            engine.render(template, parameters, new VisibleOutput(out));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
