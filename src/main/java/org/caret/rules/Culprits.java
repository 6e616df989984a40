package org.caret.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Finds the rules that do not compile, by halves: the compiler itself often cannot name them. */
final class Culprits {

    private static final String FACTS = RuleFolder.FACTS + "/";

    private final Map<String, String> texts;
    private final UnaryOperator<String> place;
    private final Function<Map<String, String>, Set<String>> build;
    private final Set<String> told = new LinkedHashSet<>();

    private Culprits(Map<String, String> texts, UnaryOperator<String> place,
                     Function<Map<String, String>, Set<String>> build) {
        this.texts = texts;
        this.place = place;
        this.build = build;
    }

    /**
     * One sentence for each problem. texts: path to text; place: how users know a path; build: the compiler's messages
     * for some of the texts.
     */
    static Set<String> of(Map<String, String> texts, UnaryOperator<String> place,
                          Function<Map<String, String>, Set<String>> build) {
        Culprits culprits = new Culprits(texts, place, build);
        Set<String> facts = build.apply(culprits.with(List.of()));
        if (facts.isEmpty()) {
            culprits.among(texts.keySet().stream().filter(path -> !path.startsWith(FACTS)).sorted().toList());
        } else {
            facts.forEach(message -> culprits.told.add("rules/facts: " + message));
        }
        return culprits.told;
    }

    private Map<String, String> with(List<String> paths) {
        Map<String, String> some = new TreeMap<>();
        texts.forEach((path, text) -> {
            if (path.startsWith(FACTS) || paths.contains(path)) {
                some.put(path, text);
            }
        });
        return some;
    }

    private void among(List<String> paths) {
        Set<String> messages = paths.isEmpty() ? Set.of() : build.apply(with(paths));
        if (paths.size() == 1 && !messages.isEmpty()) {
            within(paths.get(0), messages);
        } else if (!messages.isEmpty()) {
            among(paths.subList(0, paths.size() / 2));
            among(paths.subList(paths.size() / 2, paths.size()));
        }
    }

    /** Compiles each rule of a file alone. */
    private void within(String path, Set<String> messages) {
        RuleText text = RuleText.of(new RuleFile(path, texts.get(path), place.apply(path)));
        List<Block> blocks = Shape.of(text).blocks();
        boolean found = false;
        for (Block block : blocks) {
            Map<String, String> alone = with(List.of());
            alone.put(path, only(text, blocks, block));
            for (String message : build.apply(alone)) {
                told.add(text.at(block.then(), block.name(), "the compiler refuses it: " + message).toString());
                found = true;
            }
        }
        if (!found) {
            messages.forEach(message -> told.add(place.apply(path) + ": " + message));
        }
    }

    private static String only(RuleText text, List<Block> blocks, Block kept) {
        StringBuilder alone = new StringBuilder(text.file().text());
        for (Block block : blocks) {
            for (int i = block.start(); !block.equals(kept) && i < block.end() + "end".length(); i++) {
                if (alone.charAt(i) != '\n' && alone.charAt(i) != '\r') {
                    alone.setCharAt(i, ' ');
                }
            }
        }
        return alone.toString();
    }
}
