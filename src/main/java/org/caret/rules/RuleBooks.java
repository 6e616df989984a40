package org.caret.rules;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.caret.time.AcademicYear;
import org.kie.api.KieBase;

/**
 * Makes rule books, from the cache where the same rules were compiled before. It knows those it made as long as
 * somebody uses them; then they and their classes may go.
 */
public final class RuleBooks {

    /** Raise it when the way rules are prepared or compiled changes. */
    private static final String VERSION = "3 drools " + KieBase.class.getPackage().getImplementationVersion();

    private final RuleCache cache;
    private final Hearts hearts;
    private final Map<String, WeakReference<RuleBook>> made = new HashMap<>();

    /** cache: the user's own cache folder; hearts: where rules at work are told. */
    public RuleBooks(Path cache, Hearts hearts) {
        this.cache = new RuleCache(cache);
        this.hearts = hearts;
    }

    public Hearts hearts() {
        return hearts;
    }

    /** The book of a record type's folders and year. Errors: a refusal that lists what is wrong in the rules. */
    public synchronized RuleBook of(List<RuleFile> files, List<String> folders, AcademicYear year,
                                    Generated generated) {
        RuleSet rules = RuleSet.of(files, folders, year, generated);
        String key = key(rules);
        RuleBook known = made.getOrDefault(key, new WeakReference<>(null)).get();
        if (known != null) {
            return known;
        }
        CompiledRules compiled = cache.load(key).orElseGet(() -> {
            CompiledRules fresh = RuleCompiler.compile(rules);
            cache.store(key, fresh);
            return fresh;
        });
        RuleBook book = new RuleBook(rules, new RuleClasses(compiled), hearts);
        made.values().removeIf(unused -> unused.get() == null);
        made.put(key, new WeakReference<>(book));
        return book;
    }

    private static String key(RuleSet rules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((VERSION + " java " + Runtime.version().feature() + engine()).getBytes(
                    java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(rules.identity()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The engine classes that rules are compiled against, so that another engine finds another cache entry. */
    private static String engine() {
        StringBuilder engine = new StringBuilder();
        for (Class<?> type : List.of(Out.class, Shown.class, org.caret.fact.SourceRow.class,
                org.caret.rules.decision.Rank.class, org.caret.rules.decision.Chosen.class,
                org.caret.rules.decision.Assigned.class, org.caret.rules.decision.Excluded.class,
                org.caret.rules.decision.Finding.class, org.caret.rules.decision.OutputRecord.class)) {
            try (java.io.InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                engine.append(' ').append(java.util.Arrays.hashCode(in.readAllBytes()));
            } catch (IOException unreadable) {
                engine.append(" ?");
            }
        }
        return engine.toString();
    }
}
