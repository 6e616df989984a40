package org.caret.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.explain.Explanation.Made;
import org.caret.explain.Explanation.Place;
import org.caret.explain.Explanation.SourceRows;
import org.caret.fact.Row;
import org.caret.fact.SourceRow;
import org.caret.rules.decision.Stop;
import org.caret.time.Dates;

/** Says of each row of a subject what the rules made of it. */
final class RowReasons {

    private final RuleRefs rules;
    private final Notes.Page page;
    private final Map<Place, SourceRow> facts = new HashMap<>();

    RowReasons(RuleRefs rules, Notes.Page page) {
        this.rules = rules;
        this.page = page;
        page.decisions().forEach(one -> one.facts().forEach(fact -> {
            if (fact instanceof SourceRow row) {
                facts.put(place(row), row);
            }
        }));
    }

    SourceRows of(Row row) {
        Place place = new Place(row.file(), row.number());
        SourceRow fact = facts.get(place);
        Set<Made> made = new LinkedHashSet<>();
        page.decisions().forEach(one -> {
            if (one.made() instanceof Stop stop && isAt(stop.row(), place)) {
                made.add(new Made(rules.of(one.rule()), "Stop", stop.reason()));
            } else if (Origins.parts(one.made()).stream().anyMatch(part -> isAt(part, place))) {
                made.add(new Made(rules.of(one.rule()), one.made().getClass().getSimpleName(), ""));
            }
        });
        return new SourceRows(place, fact == null ? "" : day(fact.getFrom(), Dates.EVER),
                fact == null ? "" : day(fact.getTill(), Dates.OPEN), new ArrayList<>(made));
    }

    private static boolean isAt(Object fact, Place place) {
        return fact instanceof SourceRow row && place(row).equals(place);
    }

    private static Place place(SourceRow row) {
        return new Place(row.getFile(), row.getRow());
    }

    private static String day(LocalDate day, LocalDate none) {
        return day.equals(none) ? "" : day.toString();
    }
}
