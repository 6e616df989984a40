package org.caret.drop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * What became of a set. name: of its folders in out, archive or rejected; key: of its content, knowledge and
 * settings. Written as drop.json beside the results and in the journal.
 */
public record Drop(int version, String name, String key, Content set, Ending ending) {

    /** The name of the file that tells it. */
    static final String FILE = "drop.json";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    Drop(String name, String key, Content set, Ending ending) {
        this(1, name, key, set, ending);
    }

    /** The set went to the archive, not to rejected. */
    boolean accepted() {
        return ending.why().isEmpty();
    }

    String json() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty for text that is none of ours. */
    static Optional<Drop> parse(String json) {
        try {
            return Optional.of(JSON.readValue(json, Drop.class));
        } catch (JsonProcessingException foreign) {
            return Optional.empty();
        }
    }

    /** When the work on a set began and ended, its exit code, and why it was rejected: "" when it was not. */
    public record Ending(String began, String ended, int exitCode, String why) {
    }
}
