package org.caret.run.overlay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caret.rules.Rule;
import org.caret.rules.RuleFile;
import org.caret.rules.RuleFolder;

/** Finds the rule files that a district has laid over shipped ones, or beside them. */
final class RuleOverlays {

    private RuleOverlays() {
    }

    static List<Laid> of(Path shipped, Path own) {
        Map<String, RuleFile> originals = RuleFolder.shipped(shipped);
        List<Laid> laid = new ArrayList<>();
        RuleFolder.own(own).forEach((path, file) -> laid.add(laid(file, originals.get(path))));
        return laid;
    }

    private static Laid laid(RuleFile own, RuleFile shipped) {
        String place = "rules/" + own.path();
        String rules = ids(own);
        boolean declares = own.text().lines().anyMatch(line -> line.strip().startsWith("declare "));
        if (shipped == null) {
            String sentence = declares ? "file.facts" : rules.isEmpty() ? "file.nothing" : "file.added";
            return Laid.of(Overlay.Kind.ADDED, place, Laid.WORDS.text(sentence, rules), place, "");
        }
        if (rules.isEmpty() && !declares) {
            return Laid.of(Overlay.Kind.REMOVED, place, Laid.WORDS.text("file.removed", ids(shipped)), place,
                    shipped.text());
        }
        String sentence = own.text().equals(shipped.text()) ? "file.same" : "file.replaced";
        return Laid.of(Overlay.Kind.REPLACED, place, Laid.WORDS.text(sentence, ids(shipped), rules), place,
                shipped.text());
    }

    private static String ids(RuleFile file) {
        return String.join(", ", RuleFolder.rules(List.of(file)).stream().map(Rule::id).toList());
    }
}
