package org.caret.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRow;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;

/** Every probability and size that the invention uses. Source: mappings/sample.xlsx, sheets shares and stories. */
final class Shares {

    private final Map<String, Double> shares = new HashMap<>();

    /** Errors: a refusal that names the row. */
    Shares(SheetBook sheets) {
        sheets.rows(Lists.WORKBOOK, "shares").forEach(row -> shares.put(row.text("name"), number(row, "value")));
        for (SheetRow row : sheets.rows(Lists.WORKBOOK, "stories")) {
            Story story = Story.named(row.text("name")).orElseThrow(() -> row.wrong("name", words().text("story")));
            shares.put(key(story), number(row, "perThousand") / 1000);
        }
    }

    private static String key(Story story) {
        return "story " + story.word();
    }

    /** A number of a cell, 0 or more. Errors: a refusal that names the row. */
    static double number(SheetRow row, String column) {
        try {
            double number = Double.parseDouble(row.text(column));
            if (number >= 0) {
                return number;
            }
            throw row.wrong(column, words().text("number"));
        } catch (NumberFormatException notANumber) {
            throw row.wrong(column, words().text("number"));
        }
    }

    private static Words words() {
        return Words.of("org.caret.sample.messages");
    }

    /** The value of a row. Errors: a refusal when there is none. */
    double share(String name) {
        return required(shares.get(name), "shares", name);
    }

    int whole(String name) {
        return (int) Math.round(share(name));
    }

    /** Shares whose names begin so, by the rest of the name, in its order. */
    Map<String, Double> beginning(String beginning) {
        Map<String, Double> found = new TreeMap<>();
        shares.forEach((name, value) -> {
            if (name.startsWith(beginning)) {
                found.put(name.substring(beginning.length()), value);
            }
        });
        return found;
    }

    /** The story of a student; most have none. */
    Story story(Dice dice) {
        return story(dice, false);
    }

    /** The story of a member of staff; most have none. */
    Story storyOfStaff(Dice dice) {
        return story(dice, true);
    }

    private Story story(Dice dice, boolean staff) {
        double at = dice.fraction();
        for (Story story : Story.values()) {
            at -= story == Story.NONE || story.staff() != staff ? 0 : shares.getOrDefault(key(story), 0.0);
            if (at < 0) {
                return story;
            }
        }
        return Story.NONE;
    }

    /** What was found. Errors: a refusal when nothing was. */
    static <T> T required(T found, String sheet, String name) {
        if (found == null) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, words().text("row", sheet, name));
        }
        return found;
    }
}
