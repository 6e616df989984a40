package org.caret.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.caret.notice.Words;
import org.caret.run.Result;

/** Prints what a run came to: a line for each record type, then result, report and what next. */
final class ResultWords {

    private ResultWords() {
    }

    static void print(Result result, Path out, PrintWriter to, boolean json) {
        if (json) {
            to.println(json(result, out));
            return;
        }
        Words words = Words.of("org.caret.cli.messages");
        result.records().forEach(line -> to.println(words.text("run.counts", line.record(), line.candidates(),
                line.reported(), line.excluded(), line.held())));
        if (!result.upload().isEmpty()) {
            to.println(words.text("run.upload", String.join(", ", result.upload())));
        }
        to.println(words.text(result.written() ? result.failed() ? "run.findings" : "run.clean" : "run.dry",
                result.findings().fatal(), result.findings().warnings(), result.findings().information(), out));
    }

    /** The same for differences: the files in their order, and what to do with the first. */
    static void differences(Result result, Path out, PrintWriter to, boolean json) {
        if (json) {
            to.println(json(result, out));
            return;
        }
        Words words = Words.of("org.caret.cli.messages");
        result.records().forEach(line -> to.println(words.text("reconcile.counts", line.record(), line.candidates(),
                line.reported(), line.unchanged(), line.excluded(), line.held())));
        result.files().forEach(file -> to.println(words.text("reconcile.file", file.name(), file.records())));
        if (result.waiting() > 0) {
            to.println(words.text("reconcile.waiting", result.waiting(), out));
        }
        String next = !result.written() ? "reconcile.dry" : result.files().isEmpty() ? "reconcile.none"
                : "reconcile.next";
        to.println(words.text(next, result.findings().fatal(), result.findings().warnings(),
                result.findings().information(), out));
    }

    private static ObjectNode json(Result result, Path out) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("version", 1).put("failed", result.failed())
                .put("fatal", result.findings().fatal()).put("warning", result.findings().warnings())
                .put("information", result.findings().information()).put("out", out.toString());
        result.records().forEach(line -> node.withArray("/records").addObject().put("record", line.record())
                .put("candidates", line.candidates()).put("reported", line.reported())
                .put("unchanged", line.unchanged()).put("excluded", line.excluded()).put("held", line.held()));
        result.files().forEach(file -> node.withArray("/files").addObject().put("file", file.name())
                .put("records", file.records()));
        result.upload().forEach(record -> node.withArray("/upload").add(record));
        if (result.waiting() > 0) {
            node.put("waiting", result.waiting());
        }
        return node;
    }
}
