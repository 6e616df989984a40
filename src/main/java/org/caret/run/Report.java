package org.caret.run;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.caret.intake.InputFile;
import org.caret.mapping.RecordType;
import org.caret.notice.Severity;

/** The report of a run for machines (report.json, contract §5), with no times and no paths in it. */
record Report(Map<String, String> options, List<InputFile> inputs, String knowledge, List<RecordType> records,
              Counts counts) {

    void write(Path path) {
        try {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
            String json = new ObjectMapper().writer(printer).writeValueAsString(json());
            Files.writeString(path, json + "\n", StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private ObjectNode json() {
        ObjectNode report = new ObjectMapper().createObjectNode();
        report.put("version", 1);
        ObjectNode given = report.putObject("options");
        options.forEach(given::put);
        ArrayNode files = report.putArray("inputs");
        inputs.forEach(input -> files.addObject().put("file", input.file()).put("sha256", input.sha256())
                .put("rows", input.rows()));
        report.put("knowledge", knowledge);
        ArrayNode all = report.putArray("records");
        records.forEach(record -> record(all.addObject(), record));
        return report;
    }

    private void record(ObjectNode node, RecordType type) {
        Counts.Of of = counts.of(type.name());
        node.put("record", type.name()).put("candidates", of.candidates()).put("reported", of.reported())
                .put("unchanged", of.unchanged())
                .put("excluded", of.excluded()).put("held", of.held());
        if (type.upload() > 0) {
            node.put("upload", type.upload());
        }
        ObjectNode by = node.putObject("excludedBy");
        of.excludedBy().forEach(by::put);
        ObjectNode findings = node.putObject("findings");
        for (Severity severity : List.of(Severity.FATAL, Severity.WARNING, Severity.INFORMATION)) {
            findings.put(severity.word(), of.findings(severity));
        }
    }
}
