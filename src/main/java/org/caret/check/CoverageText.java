package org.caret.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caret.notice.Words;

/** Writes a coverage for people: plain text, columns under each other. */
final class CoverageText {

    private static final Set<Integer> NUMBERS = Set.of(5);

    private final Words words = Words.of("org.caret.check.messages");

    private CoverageText() {
    }

    static String of(Coverage coverage) {
        return new CoverageText().text(coverage);
    }

    private String text(Coverage coverage) {
        if (coverage.lines().isEmpty()) {
            return words.text("coverage.none") + "\n";
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(words.text("coverage.head").split("\\|")));
        coverage.lines().forEach(line -> table.add(cells(line)));
        StringBuilder text = new StringBuilder(aligned(table));
        List<String> advice = coverage.lines().stream().map(this::advice).filter(line -> !line.isEmpty()).distinct()
                .toList();
        text.append(advice.isEmpty() ? "" : "\n" + String.join("\n", advice) + "\n");
        return text.append(coverage.allSchools() ? "" : "\n" + words.text("coverage.schools.some") + "\n").toString();
    }

    private List<String> cells(Coverage.Line line) {
        String schools = String.join(", ", line.schools());
        boolean other = line.state().equals(CodeColumn.State.OTHER.word());
        return List.of(line.record(), (line.field() + " " + line.name()).strip(),
                line.table() + "." + line.column(), line.codeTable(), other ? words.text("coverage.others")
                : line.value(), String.valueOf(line.rows()), line.target(), line.state(),
                line.moreSchools() == 0 ? schools : words.text("coverage.schools.more", schools,
                        line.moreSchools()));
    }

    private String advice(Coverage.Line line) {
        if (line.state().equals(CodeColumn.State.UNMAPPED.word())) {
            return words.text("coverage.unmapped", line.workbook(), line.codeTable(), line.value(),
                    String.join(", ", line.nearest()));
        }
        return line.state().equals(CodeColumn.State.RETIRED.word())
                ? words.text("coverage.retired", line.workbook(), line.codeTable(), line.value()) : "";
    }

    private static String aligned(List<List<String>> table) {
        List<Integer> widths = IntStream.range(0, table.get(0).size()).map(column -> Collections.max(table.stream()
                .map(row -> row.get(column).length()).toList())).boxed().toList();
        return table.stream().map(row -> IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths.get(column), NUMBERS.contains(column)))
                .collect(Collectors.joining("  ")).stripTrailing() + "\n").collect(Collectors.joining());
    }

    private static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }
}
