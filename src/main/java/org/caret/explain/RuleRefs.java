package org.caret.explain;

import java.util.List;
import java.util.stream.Stream;
import org.caret.explain.Explanation.RuleRef;
import org.caret.mapping.Layout;
import org.caret.mapping.LayoutField;
import org.caret.rules.Rule;
import org.caret.rules.RuleBook;

/** Names rules for people. */
final class RuleRefs {

    private final RuleBook book;
    private final Layout layout;

    RuleRefs(RuleBook book, Layout layout) {
        this.book = book;
        this.layout = layout;
    }

    /** The rule of an id. */
    RuleRef of(String id) {
        Rule rule = book.rules().get(id);
        return rule == null ? new RuleRef(id, "", "", "", 0)
                : new RuleRef(id, rule.name(), rule.source(), rule.file().place(), rule.line());
    }

    /** True when the rule belongs to the statement that a list names. */
    boolean states(String id, String statement) {
        Rule rule = book.rules().get(id);
        return id.equals(statement) || rule != null && rule.statement().equals(statement);
    }

    /** The rules that say they set a field. */
    List<RuleRef> setting(LayoutField field) {
        return book.rules().values().stream().filter(rule -> Stream.of(rule.sets().split(","))
                .anyMatch(part -> covers(part.strip(), field))).map(rule -> of(rule.id())).toList();
    }

    /** part: an element, or two with a dash between. */
    private boolean covers(String part, LayoutField field) {
        String[] ends = part.split("-");
        int first = position(ends[0].strip());
        int last = position(ends[ends.length - 1].strip());
        return first > 0 && field.position() >= first && field.position() <= last;
    }

    private int position(String element) {
        return layout.fields().stream().filter(field -> field.element().equals(element))
                .mapToInt(LayoutField::position).findFirst().orElse(0);
    }
}
