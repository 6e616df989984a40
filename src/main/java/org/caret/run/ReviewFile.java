package org.caret.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;
import org.caret.sheet.ExportWorkbook;

/** The list of removals as an analyst gives it back: a workbook in which the column send says yes or no. */
final class ReviewFile {

    private static final Words WORDS = Words.of("org.caret.run.messages");
    private static final List<String> YES = List.of("y", "yes", "true", "1", "x");
    private static final List<String> NO = List.of("n", "no", "false", "0");

    private ReviewFile() {
    }

    /** holds: unmarked removals wait, which a given list says too. Errors: a refusal naming file, row and column. */
    static Review review(boolean holds, Optional<Path> list) {
        return list.map(file -> new Review(true, marks(file))).orElse(new Review(holds, Map.of()));
    }

    private static Map<String, Boolean> marks(Path file) {
        Map<String, Boolean> marks = new HashMap<>();
        try (ExportWorkbook workbook = ExportWorkbook.open(file)) {
            List<String> header = new ArrayList<>();
            workbook.rows(workbook.sheetNames().get(0), (number, cells) -> {
                if (header.isEmpty()) {
                    header.addAll(cells);
                    require(file, header);
                } else {
                    mark(file, number, cell(cells, header.indexOf(ChangeLists.SEND))).ifPresent(send ->
                            marks.put(cell(cells, header.indexOf(ChangeLists.KEY)), send));
                }
            });
        }
        return marks;
    }

    private static void require(Path file, List<String> header) {
        if (!header.containsAll(List.of(ChangeLists.SEND, ChangeLists.KEY))) {
            throw new Refusal(ExitCode.INPUT_UNREADABLE, WORDS.text("review.header", file.getFileName(),
                    ChangeLists.SEND, ChangeLists.KEY));
        }
    }

    private static Optional<Boolean> mark(Path file, int row, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new Refusal(ExitCode.INPUT_UNREADABLE, WORDS.text("review.mark", file.getFileName(), row,
                    ChangeLists.SEND));
        }
        return Optional.of(YES.contains(word));
    }

    private static String cell(List<String> cells, int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
}
