package org.caret.run;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caret.mapping.OptionRow;
import org.caret.notice.ExitCode;
import org.caret.notice.Nearest;
import org.caret.notice.Refusal;

/**
 * The settings of a workspace: texts by name, and those under a record type's name. Lists are joined by commas.
 * Source: caret.yaml; contract §2.
 */
public record Settings(Map<String, String> all, Map<String, Map<String, String>> ofRecord) {

    /** Settings of a workspace without a settings file. */
    public static final Settings NONE = new Settings(Map.of(), Map.of());

    /** Reads the file, which need not be there. known: names of settings; records: names of record types. */
    public static Settings read(Path file, Set<String> known, Set<String> records) {
        if (!Files.exists(file)) {
            return NONE;
        }
        try (JsonParser yaml = new YAMLFactory().createParser(Files.readString(file))) {
            return new Reading(file, known, records).of(yaml);
        } catch (IOException unreadable) {
            throw new Refusal(ExitCode.WRONG_USE, file.getFileName() + " cannot be read as settings: "
                    + String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("")
                    + ". Each line is a name, a colon and a value.", unreadable);
        }
    }

    /** The settings of a workspace. Known names: those of every record type and of the option sheet. */
    public static Settings of(Workspace workspace, Knowledge knowledge) {
        Set<String> known = new TreeSet<>(Options.COMMON);
        OptionRow.of(knowledge.sheets()).forEach(row -> known.add(row.field()));
        return read(workspace.settings(), known, Set.copyOf(knowledge.recordTypes()));
    }

    /** The record types to make when none is named. Errors: a refusal when there are none. */
    public List<String> records() {
        List<String> records = Arrays.stream(all.getOrDefault("records", "").split(",")).map(String::strip)
                .filter(record -> !record.isEmpty()).distinct().toList();
        if (records.isEmpty()) {
            throw new Refusal(ExitCode.WRONG_USE, "Name a record type, or set records in caret.yaml.");
        }
        return records;
    }

    /** The address of the database of the history; empty for one in the workspace. */
    public Optional<String> history() {
        return Optional.ofNullable(value("", "history")).map(String::strip).filter(url -> !url.isEmpty());
    }

    /** The text set for a record type: its own, else the general one, else null. */
    public String value(String record, String name) {
        String own = ofRecord.getOrDefault(record, Map.of()).get(name);
        return own == null ? all.get(name) : own;
    }

    private record Reading(Path file, Set<String> known, Set<String> records) {

        Settings of(JsonParser yaml) throws IOException {
            Map<String, String> all = new LinkedHashMap<>();
            Map<String, Map<String, String>> ofRecord = new LinkedHashMap<>();
            JsonToken first = yaml.nextToken();
            if (first != null && first != JsonToken.START_OBJECT && first != JsonToken.VALUE_NULL
                    && !(first == JsonToken.VALUE_STRING && yaml.getText().isEmpty())) {
                throw wrong(yaml.currentTokenLocation(), "each line is a name, a colon and a value");
            }
            while (first == JsonToken.START_OBJECT && yaml.nextToken() != JsonToken.END_OBJECT) {
                String name = name(yaml, records);
                if (yaml.nextToken() == JsonToken.START_OBJECT) {
                    ofRecord.put(name, section(yaml, name));
                } else {
                    put(all, name, yaml);
                }
            }
            return new Settings(all, ofRecord);
        }

        private Map<String, String> section(JsonParser yaml, String record) throws IOException {
            if (!records.contains(record)) {
                throw wrong(yaml.currentTokenLocation(), record + " takes a value, not a section");
            }
            Map<String, String> section = new LinkedHashMap<>();
            while (yaml.nextToken() != JsonToken.END_OBJECT) {
                String name = name(yaml, Set.of());
                yaml.nextToken();
                put(section, name, yaml);
            }
            return section;
        }

        private String name(JsonParser yaml, Set<String> more) throws IOException {
            String name = yaml.currentName();
            if (!known.contains(name) && !more.contains(name)) {
                Set<String> words = new TreeSet<>(known);
                words.addAll(more);
                throw wrong(yaml.currentTokenLocation(), "there is no setting " + name + Nearest.hint(name, words));
            }
            return name;
        }

        private void put(Map<String, String> into, String name, JsonParser yaml) throws IOException {
            if (yaml.currentToken() == JsonToken.START_OBJECT) {
                throw wrong(yaml.currentTokenLocation(), name + " takes a value, not a section");
            }
            if (yaml.currentToken() != JsonToken.START_ARRAY) {
                into.put(name, yaml.currentToken() == JsonToken.VALUE_NULL ? "" : yaml.getText());
                return;
            }
            StringBuilder list = new StringBuilder();
            while (yaml.nextToken() != JsonToken.END_ARRAY) {
                list.append(list.isEmpty() ? "" : ",").append(yaml.getText());
            }
            into.put(name, list.toString());
        }

        private Refusal wrong(JsonLocation at, String what) {
            return new Refusal(ExitCode.WRONG_USE, file.getFileName() + ", line " + at.getLineNr() + ": " + what + ".");
        }
    }
}
