package org.caret.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caret.mapping.SheetBook;
import org.caret.mapping.SheetRow;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;

/** Names, places, codes and courses that the invention draws from. Source: mappings/sample.xlsx. */
final class Lists {

    static final String WORKBOOK = "sample";
    private static final String ATTENDANCE = "attendance";
    private final Shares shares;
    private final Map<String, Weighted> choices = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, List<Place>> places = new HashMap<>();
    private final List<SheetRow> courses;
    private final List<SheetRow> attendance;

    /** The rows in force on a day. Errors: a refusal that names the row. */
    Lists(SheetBook sheets, LocalDate on) {
        shares = new Shares(sheets);
        Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
        sheets.rows(WORKBOOK, "choices").stream().filter(row -> row.window().contains(on)).forEach(row ->
                weights.computeIfAbsent(row.text("kind"), kind -> new LinkedHashMap<>())
                        .put(row.text("name"), Shares.number(row, "weight")));
        sheets.rows(WORKBOOK, "names").forEach(row ->
                names.computeIfAbsent(row.text("kind"), kind -> new ArrayList<>()).add(row.text("name")));
        sheets.rows(WORKBOOK, "places").forEach(row ->
                places.computeIfAbsent(row.text("kind"), kind -> new ArrayList<>()).add(Place.of(row)));
        courses = sheets.rows(WORKBOOK, "courses");
        attendance = sheets.rows(WORKBOOK, ATTENDANCE);
        attendance.forEach(row -> weights.computeIfAbsent(ATTENDANCE, kind -> new LinkedHashMap<>())
                .put(row.text("name"), Shares.number(row, "weight")));
        weights.forEach((kind, of) -> choices.put(kind, weighted(kind, of)));
    }

    private static Weighted weighted(String kind, Map<String, Double> weights) {
        if (weights.values().stream().noneMatch(weight -> weight > 0)) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, Words.of("org.caret.sample.messages").text("weights", kind));
        }
        return new Weighted(weights);
    }

    Shares shares() {
        return shares;
    }

    /** The weighted names of a kind. */
    Weighted choice(String kind) {
        return Shares.required(choices.get(kind), "choices", kind);
    }

    /** One of the weighted names of a kind. */
    String pick(String kind, Dice dice) {
        return choice(kind).pick(dice);
    }

    /** The names of a kind. */
    List<String> names(String kind) {
        return Shares.required(names.get(kind), "names", kind);
    }

    /** The places of a kind. */
    List<Place> places(String kind) {
        return Shares.required(places.get(kind), "places", kind);
    }

    List<SheetRow> courses() {
        return courses;
    }

    List<SheetRow> attendance() {
        return attendance;
    }

    /** A place: a town with its zip code and county, a town of another state, a street, the name of a school. */
    record Place(String name, String zip, String county, String state) {

        private static Place of(SheetRow row) {
            return new Place(row.text("name"), row.text("zip"), row.text("county"), row.text("state"));
        }
    }
}
