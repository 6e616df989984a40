package org.caret.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a file of records is written. STATE is for upload, the others are for reading. */
public enum OutputFormat {
    STATE("state", ".txt") {
        @Override
        String line(List<String> values) {
            return String.join(SEPARATOR, values);
        }
    },
    CSV("csv", ".csv") {
        @Override
        String line(List<String> values) {
            return values.stream().map(Csv::cell).collect(Collectors.joining(","));
        }
    },
    TAB("tab", ".tab.txt") {
        @Override
        String line(List<String> values) {
            return String.join("\t", values);
        }
    },
    HTML("html", ".html") {
        @Override
        String line(List<String> values) {
            throw new UnsupportedOperationException("a page is more than its lines");
        }
    };

    /** Between the fields of a file for upload. */
    public static final String SEPARATOR = "^";

    private final String word;
    private final String ending;

    OutputFormat(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** One record as a line, without its line end. Values hold no separators of the state format. */
    abstract String line(List<String> values);

    /** As the option writes it. */
    public String word() {
        return word;
    }

    /** Name of the file for a record type. */
    public String fileName(String record) {
        return record + ending;
    }

    public static Optional<OutputFormat> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
    }
}
