package org.caret.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.caret.fact.Row;
import org.caret.notice.Notice;
import org.caret.notice.Notices;

/**
 * Which number a retired one was replaced by, followed to the end of the chain. Numbers that lead into a circle, or
 * that two rows replace differently, stay as they are. Source: K15.
 */
public final class Replacements {

    private final Map<String, String> last;

    private Replacements(Map<String, String> last) {
        this.last = last;
    }

    /** Nothing is replaced. */
    public static Replacements none() {
        return new Replacements(Map.of());
    }

    /** Of the list in an export, whose file goes to inputs. */
    public static Replacements read(TableSource source, OdsType type, Notices findings, Consumer<InputFile> inputs) {
        List<Row> rows = new ArrayList<>();
        inputs.accept(source.read(rows::add, findings));
        return of(rows, type, findings);
    }

    /**
     * Of the rows of the list that an extract type names, blank ones passed over; a finding for each row that is not
     * followed.
     */
    public static Replacements of(Collection<Row> rows, OdsType type, Notices findings) {
        Map<String, Link> links = new LinkedHashMap<>();
        Map<String, Link> contradicting = new LinkedHashMap<>();
        for (Row row : rows) {
            Link link = new Link(cell(row, type.replacements().get(0)), cell(row, type.replacements().get(1)), row);
            Link first = link.blank() ? link : links.putIfAbsent(link.old(), link);
            if (first != null && !first.next().equals(link.next())) {
                contradicting.putIfAbsent(link.old(), link);
            }
        }
        contradicting.forEach((old, link) -> findings.add(link.notice("ods.replacement.twice",
                links.remove(old).row().number())));
        return new Replacements(followed(links, findings));
    }

    private static String cell(Row row, String column) {
        int place = row.table().index(column.substring(column.indexOf('.') + 1));
        return place < 0 ? "" : row.cell(place);
    }

    private static Map<String, String> followed(Map<String, Link> links, Notices findings) {
        Map<String, String> last = new HashMap<>();
        Set<String> circles = new HashSet<>();
        for (String old : links.keySet()) {
            Set<String> passed = new HashSet<>();
            String at = old;
            while (links.containsKey(at) && passed.add(at)) {
                at = links.get(at).next();
            }
            if (!links.containsKey(at)) {
                last.put(old, at);
            } else if (circles.addAll(circle(at, links))) {
                findings.add(links.get(at).notice("ods.replacement.circle"));
            }
        }
        return last;
    }

    private static Set<String> circle(String start, Map<String, Link> links) {
        Set<String> circle = new HashSet<>();
        String at = start;
        while (circle.add(at)) {
            at = links.get(at).next();
        }
        return circle;
    }

    /** The number that is in use instead; a number that was not replaced comes back as it is. */
    public String of(String number) {
        return last.getOrDefault(number, number);
    }

    /** One row of the list. */
    private record Link(String old, String next, Row row) {

        boolean blank() {
            return old.isEmpty() || next.isEmpty();
        }

        Notice notice(String key, Object... parts) {
            return Findings.row("ODS-REPLACEMENT", new Notice.Place(row.file(), row.number(), ""), key, parts);
        }
    }
}
