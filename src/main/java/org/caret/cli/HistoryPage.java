package org.caret.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.caret.history.Filter;
import org.caret.history.Import;
import org.caret.history.Status;
import org.caret.history.UploadFile;

/** Prints upload files as a table, below the imports they were compared with; or as JSON. */
record HistoryPage(Main.Surroundings around, OpenHistory open) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    void print(Filter filter, List<UploadFile> files, boolean json) {
        List<Import> imports = open.history().imports().stream().filter(one -> filter.all() || !one.archived())
                .filter(one -> filter.process().isEmpty() || filter.process().equals(one.about().process())).toList();
        if (json) {
            ObjectNode node = new ObjectMapper().createObjectNode().put("version", 1);
            node.putArray("imports").addAll(imports.stream().map(HistoryPage::node).toList());
            node.putArray("files").addAll(files.stream().map(HistoryPage::node).toList());
            around.out().println(node.toPrettyString());
            return;
        }
        imports.stream().filter(one -> !one.archived()).forEach(one -> say("import", one));
        table(files.stream().filter(file -> !file.archived()).toList());
        if (imports.stream().anyMatch(Import::archived)) {
            around.out().println();
            around.out().println(OpenHistory.WORDS.text("archived"));
            imports.stream().filter(Import::archived).forEach(one -> say("import.archived", one));
            table(files.stream().filter(UploadFile::archived).toList());
        }
        if (files.isEmpty()) {
            boolean asked = filter.all() || filter.status().isPresent() || !filter.name().isEmpty()
                    || !filter.process().isEmpty();
            around.out().println(OpenHistory.WORDS.text(asked ? "list.nothing" : "list.empty"));
        }
        files.stream().filter(file -> file.postable() && file.status() == Status.AVAILABLE).findFirst()
                .ifPresent(next -> around.out().println(
                OpenHistory.WORDS.text("list.next", open.folder(), String.valueOf(next.id()))));
    }

    private void say(String key, Import one) {
        around.out().println(OpenHistory.WORDS.text(key, one.about().process(), one.about().file(), one.rows(),
                minute(one.at()), one.by()));
    }

    private String minute(Instant time) {
        return minute(time, around);
    }

    static String minute(Instant time, Main.Surroundings around) {
        return MINUTE.format(time.atZone(around.clock().getZone()));
    }

    private void table(List<UploadFile> files) {
        if (files.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(OpenHistory.WORDS.text("columns").split(",")));
        files.forEach(file -> rows.add(List.of(String.valueOf(file.id()), file.process(), file.name(),
                file.status().word(), String.valueOf(file.records()), minute(file.createdAt()),
                file.postedAt().map(this::minute).orElse(""),
                file.postedBy().isEmpty() ? file.createdBy() : file.postedBy())));
        int[] widths = IntStream.range(0, rows.get(0).size()).map(place -> rows.stream()
                .mapToInt(row -> row.get(place).length()).max().orElse(0)).toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            around.out().println(line.toString().stripTrailing());
        }
    }

    void json(UploadFile file) {
        around.out().println(new ObjectMapper().createObjectNode().put("version", 1).<ObjectNode>set("file", node(file))
                .toPrettyString());
    }

    private static ObjectNode node(Import one) {
        return new ObjectMapper().createObjectNode().put("process", one.about().process())
                .put("file", one.about().file()).put("sha256", one.about().sha256()).put("rows", one.rows())
                .put("at", one.at().toString()).put("by", one.by()).put("archived", one.archived());
    }

    static ObjectNode node(UploadFile file) {
        ObjectNode node = new ObjectMapper().createObjectNode().put("id", file.id()).put("process", file.process())
                .put("batch", file.batch()).put("sequence", file.sequence()).put("kind", file.kind())
                .put("name", file.name()).put("sha256", file.sha256()).put("status", file.status().word())
                .put("records", file.records()).put("errors", file.errors()).put("archived", file.archived())
                .put("created", file.createdAt().toString()).put("createdBy", file.createdBy());
        file.postedAt().ifPresent(at -> node.put("posted", at.toString()).put("postedBy", file.postedBy()));
        return node;
    }
}
