package org.caret.rules;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What rules are about right now, in one thread; a watcher in another thread reads it. */
final class Heart {

    private static final Pattern THEN = Pattern.compile("rules\\..*LambdaConsequence.*");
    private static final Pattern WHEN = Pattern.compile("rules\\..*LambdaPredicate.*");
    private static final int MOST_NAMED = 8;

    private final RuleBook book;
    private volatile Thread thread;
    private volatile long since;
    private volatile String group = "";
    private volatile String about = "";
    private volatile Out out;

    Heart(RuleBook book) {
        this.book = book;
    }

    /** Rules begin with a subject. about: the row they are about, by file and number. */
    void begins(String subject, Out decisions) {
        about = subject;
        out = decisions;
        since = System.nanoTime();
        thread = Thread.currentThread();
    }

    void step(String next) {
        group = next;
    }

    void rests() {
        thread = null;
    }

    /** Says which rule takes too long, or among which it is; empty while all is well. */
    Optional<String> overrun(Duration limit) {
        Thread busy = thread;
        if (busy == null || System.nanoTime() - since < limit.toNanos()) {
            return Optional.empty();
        }
        List<String> frames = Arrays.stream(busy.getStackTrace()).map(StackTraceElement::getClassName).toList();
        boolean deciding = frames.stream().anyMatch(name -> THEN.matcher(name).matches());
        String rule = out == null ? "" : out.current();
        List<String> named = deciding && !rule.isEmpty() ? List.of(named(rule)) : candidates(frames);
        return Optional.of((named.size() == 1 ? "The rule " : "One of the rules ")
                + named.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (named.size() > MOST_NAMED ? " and " + (named.size() - MOST_NAMED) + " more" : "")
                + " (step " + group + ") did not come to an end for " + about + " within " + limit.toSeconds()
                + " s. Nothing was written. Look for a pattern that repeats a repetition, or rules that feed each"
                + " other.");
    }

    /** Rules with the condition that is being looked at; else those of the step. */
    private List<String> candidates(List<String> frames) {
        Set<String> names = frames.stream().filter(name -> WHEN.matcher(name).matches()).findFirst()
                .map(book::rulesWith).orElse(Set.of());
        List<String> looked = book.rules().values().stream().filter(rule -> names.contains(rule.name()))
                .map(rule -> named(rule.id())).toList();
        return !looked.isEmpty() ? looked : book.rules().values().stream()
                .filter(rule -> rule.file().group().equals(group)).map(rule -> named(rule.id())).toList();
    }

    private String named(String id) {
        Rule rule = book.rules().get(id);
        return rule == null ? id : "\"" + rule.name() + "\" in " + rule.file().place();
    }
}
