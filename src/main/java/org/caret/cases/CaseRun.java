package org.caret.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caret.mapping.RecordType;
import org.caret.rules.RuleFolder;
import org.caret.run.Knowledge;

/** All cases of a knowledge, run. */
public record CaseRun(Map<RuleCase, List<String>> results, List<String> gaps) {

    /**
     * Runs the cases whose file path contains the text ("" for all), those of shared rules with the first record type
     * that has them.
     * rules, ownRules: the rules folders.
     */
    public static CaseRun of(Knowledge knowledge, Path rules, Path ownRules, String filter) {
        Map<String, List<RuleCase>> files = CaseFiles.read(rules, ownRules);
        Map<RuleCase, List<String>> results = new LinkedHashMap<>();
        List<RecordType> types = RecordType.all(knowledge.sheets()).stream().filter(RecordType::original).toList();
        Set<String> run = new HashSet<>();
        for (RecordType type : types) {
            List<String> folders = type.folders(RuleFolder.COMMON).stream().filter(run::add).toList();
            CaseRunner runner = new CaseRunner(type, knowledge, rules);
            files.forEach((path, cases) -> {
                if (folders.contains(path.substring(0, path.indexOf('/'))) && path.contains(filter)) {
                    cases.forEach(one -> results.put(one, runner.failures(one)));
                }
            });
        }
        List<String> gaps = filter.isEmpty() ? Coverage.gaps(RuleFolder.rules(knowledge.ruleFiles()), files)
                : new ArrayList<>();
        return new CaseRun(results, gaps);
    }

    /** Number of cases that did not come out as expected. */
    public long failed() {
        return results.values().stream().filter(failures -> !failures.isEmpty()).count();
    }
}
