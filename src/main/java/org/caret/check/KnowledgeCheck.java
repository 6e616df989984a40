package org.caret.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.mapping.Layout;
import org.caret.mapping.RecordType;
import org.caret.mapping.SheetBook;
import org.caret.notice.ExitCode;
import org.caret.notice.Nearest;
import org.caret.notice.Refusal;
import org.caret.notice.Severity;
import org.caret.rules.Generated;
import org.caret.rules.Problem;
import org.caret.rules.RuleFile;
import org.caret.rules.RuleFolder;
import org.caret.rules.RuleSet;
import org.caret.run.Knowledge;
import org.caret.run.Options;
import org.caret.run.Settings;
import org.caret.time.AcademicYear;

/** Looks through all rules and sheets at once, before anything is run with them. */
public final class KnowledgeCheck {

    private static final Set<String> SHARED = Set.of(RuleFolder.FACTS, RuleFolder.COMMON);

    private final Knowledge knowledge;
    private final Settings settings;
    private final LocalDate today;
    private final Set<Told> told = new LinkedHashSet<>();
    private final Map<String, RecordType> folders = new HashMap<>();

    private KnowledgeCheck(Knowledge knowledge, Settings settings, LocalDate today) {
        this.knowledge = knowledge;
        this.settings = settings;
        this.today = today;
    }

    /** Everything that is wrong; rules are compiled only when nothing else is. */
    public static List<Told> of(Knowledge knowledge, Settings settings, LocalDate today) {
        List<Told> told = new ArrayList<>(ofSheets(knowledge.sheets(), knowledge.ruleFiles(), today));
        told.addAll(ofRules(knowledge, settings, today));
        return told;
    }

    /** What is wrong in sheets, which need not be fit to be used. */
    static List<Told> ofSheets(SheetBook sheets, List<RuleFile> rules, LocalDate today) {
        return SheetCheck.of(sheets, rules, AcademicYear.of(today)).stream().map(Told::of).toList();
    }

    /** What is wrong in rules. */
    static List<Told> ofRules(Knowledge knowledge, Settings settings, LocalDate today) {
        KnowledgeCheck check = new KnowledgeCheck(knowledge, settings, today);
        check.attempt(check::strangers);
        check.withLayouts().forEach(type -> check.attempt(() -> check.rules(type)));
        if (!Told.broken(check.told)) {
            check.withLayouts().forEach(type -> check.attempt(() -> knowledge.book(type, check.year(type))));
        }
        return List.copyOf(check.told);
    }

    /** The record types that have rules of their own, and those that have these with a layout of their own. */
    private List<RecordType> withLayouts() {
        return Stream.concat(folders.values().stream(), RecordType.all(knowledge.sheets()).stream()
                .filter(type -> !type.original() && Layout.name(type, knowledge.sheets()).equals(type.name())))
                .toList();
    }

    /** Errors: a refusal that tells everything when something is wrong that cannot be run with. */
    public static void require(Knowledge knowledge, Settings settings, LocalDate today) {
        List<Told> told = of(knowledge, settings, today);
        if (Told.broken(told)) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, told.stream().map(Told::toString)
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    /** What keeps one part from being looked at is told, and the others are looked at all the same. */
    private void attempt(Runnable part) {
        try {
            part.run();
        } catch (Refusal refusal) {
            refusal.getMessage().lines().map(Told::of).forEach(told::add);
        }
    }

    /** Folders that belong to no record type. */
    private void strangers() {
        RecordType.all(knowledge.sheets()).stream().filter(RecordType::original)
                .forEach(type -> folders.put(type.folder(), type));
        Set<String> known = new TreeSet<>(folders.keySet());
        known.addAll(SHARED);
        folders.values().forEach(type -> known.addAll(type.shared()));
        for (RuleFile file : knowledge.ruleFiles()) {
            if (!known.contains(file.area())) {
                told.add(new Told(Severity.FATAL, file.place(), 1, "1", "", "no record type has the folder "
                        + file.area()
                        + Nearest.hint(file.area(), known) + "; its rules would never run"));
            }
        }
    }

    private void rules(RecordType type) {
        Generated generated = knowledge.generated(type, year(type));
        List<Problem> problems = RuleSet.problems(knowledge.ruleFiles(), type.folders(RuleFolder.COMMON),
                generated);
        problems.stream().map(Told::of).forEach(told::add);
    }

    private AcademicYear year(RecordType type) {
        return new Options(Map.of(), settings, type, today).academicYear();
    }
}
