package org.caret.rules;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.caret.notice.Refusal;
import org.caret.time.AcademicYear;
import org.kie.api.runtime.KieSession;

/**
 * Rules that do not come to an end, each run in a process of its own with the scan switched off. The process ends with
 * 4 when it was told within five seconds more which rule it was; what is told goes to the error stream.
 */
public final class EndlessShapes {

    private static final String FACTS = """
            package facts
            import org.caret.fact.SourceRow
            declare Student extends SourceRow
              @table("students") @id("sourcedId")
              sourcedId : String
              lastName : String
            end
            declare Ping
              n : int
            end
            declare Pong
              n : int
            end
            """;
    private static final String FINE = "out.decide(new Candidate(\"1\", $s));";
    private static final String ONE = "$s : Student()";
    private static final String MAYBE = "a?".repeat(60) + "a{60}";
    private static final String EITHER = "(?:a|ab)?".repeat(60) + "a{60}";
    private static final String MANY = "$s : Student() $a : Student() $b : Student(this != $a) Student(this != $b)"
            + " Student() Student() Student(lastName == $s.sourcedId)";

    private EndlessShapes() {
    }

    /** By name: what stands behind when and then. */
    static Map<String, String[]> all() {
        Map<String, String[]> shapes = new LinkedHashMap<>();
        put(shapes, "while", ONE, "int i = 0; while (i < 5) { i = i * 1; } " + FINE);
        put(shapes, "for", ONE, "for (int i = 0; i < 5; i = i * 1) { } " + FINE);
        put(shapes, "do", ONE, "int i = 0; do { i = 0; } while (i == 0); " + FINE);
        put(shapes, "nested loops", ONE, "long n = 0; for (long i = 0; i < 9000000000L; i++) { for (long j = 0;"
                + " j < 9000000000L; j++) { n = n + i * j; } } " + FINE);
        put(shapes, "loop over a growing list", ONE, "java.util.List l = new java.util.ArrayList(); l.add(1);"
                + " for (int i = 0; i < l.size(); i++) { if (l.size() < 100) { l.add(1); } else { i = 0; } } " + FINE);
        put(shapes, "loop behind the decision", ONE, FINE + " int i = 0; while (i < 5) { i = i * 1; }");
        put(shapes, "busy wait", ONE, "while (!java.time.LocalDate.now().isAfter(java.time.LocalDate.MAX)) { } " + FINE);
        put(shapes, "skipping to the end of time", ONE, "java.time.LocalDate d = java.time.LocalDate.MIN; while"
                + " (d.isBefore(java.time.LocalDate.MAX)) { d = d.plusDays(1).minusDays(1); } " + FINE);
        put(shapes, "list of itself", ONE, "java.util.List l = new java.util.ArrayList(); l.add(\"\"); while"
                + " (l.size() > 0) { l.set(0, \"x\"); } " + FINE);
        put(shapes, "great power", ONE, "java.math.BigInteger.TEN.pow(100000000).pow(3).toString(); " + FINE);
        put(shapes, "pattern in then", ONE, "$s.getLastName().matches(\"" + MAYBE + "\"); " + FINE);
        put(shapes, "pattern of choices in then", ONE, "$s.getLastName().matches(\"" + EITHER + "\"); " + FINE);
        put(shapes, "rule that feeds itself", "$p : Ping()", "out.decide(new Ping($p.getN() + 1));");
        put(shapes, "feeds with the same", "$p : Ping()", "out.decide(new Ping($p.getN()));");
        put(shapes, "feeds every pair", "$p : Ping() $q : Ping()", "out.decide(new Ping($p.getN() + $q.getN() + 1));");
        put(shapes, "optional choices", "$s : Student(lastName matches \"" + EITHER + "\")", FINE);
        put(shapes, "optional letters of a set", "$s : Student(lastName matches \"" + MAYBE.replace("a", "[ab]") + "\")", FINE);
        put(shapes, "many optional parts", "$s : Student(lastName matches \"" + MAYBE + "\")", FINE);
        put(shapes, "repeated anything", "$s : Student(lastName matches \"" + ".*".repeat(40) + "b\")", FINE);
        put(shapes, "cross product", MANY, FINE);
        put(shapes, "cross product of unlike rows", MANY.replace("Student()", "Student(lastName != \"b\")"), FINE);
        put(shapes, "counting a cross product", "accumulate($s1 : Student() and Student() and Student() and Student()"
                + " and Student() and Student(); $c : count($s1)) $s : Student()", FINE);
        put(shapes, "not among a cross product", "$s : Student() not (Student() and Student() and Student() and"
                + " Student() and Student() and Student(lastName == \"nobody\"))", FINE);
        return shapes;
    }

    private static void put(Map<String, String[]> shapes, String name, String when, String then) {
        shapes.put(name, new String[] {when, then});
    }

    /** words: the name of a shape, and the seconds that it may take. */
    public static void main(String[] words) throws InterruptedException {
        Hearts hearts = new Hearts(Duration.ofSeconds(Long.parseLong(words[1])));
        RuleBook book = book(words[0], hearts);
        long began = System.nanoTime();
        Thread watched = new Thread(() -> decide(book));
        watched.setDaemon(true);
        watched.start();
        Optional<String> endless = Optional.empty();
        while (endless.isEmpty() && watched.isAlive()) {
            Thread.sleep(50);
            endless = hearts.overrun();
        }
        endless.ifPresent(System.err::println);
        boolean inTime = System.nanoTime() - began <= Duration.ofSeconds(Long.parseLong(words[1]) + 5).toNanos();
        System.exit(!inTime ? 5 : endless.isPresent() ? 4 : 3);
    }

    private static RuleBook book(String name, Hearts hearts) {
        String[] shape = all().get(name);
        String text = "package rules.test.propose\nrule \"The endless one\"\n  @id(\"TEST-S-1\") @source(\"x\")\nwhen\n  "
                + shape[0] + "\nthen\n  " + shape[1] + "\nend\n"
                + "rule \"Begins\"\n  @id(\"TEST-S-2\") @source(\"x\")\nwhen\n  Student(sourcedId == \"s1\")\nthen\n"
                + "  out.decide(new Ping(1));\nend\n";
        List<ParsedFile> files = List.of(ParsedFile.of(new RuleFile("facts/f.drl", FACTS, "rules/facts/f.drl")),
                ParsedFile.of(new RuleFile("test/propose/endless.drl", text, "rules/test/propose/endless.drl")));
        Generated generated = new Generated("package facts\n");
        RuleSet rules = RuleSet.prepared(files, new AcademicYear(2025), generated, FactModel.of(files));
        return new RuleBook(rules, new RuleClasses(RuleCompiler.compile(rules)), hearts);
    }

    private static void decide(RuleBook book) {
        KieSession session = book.subjects().rules().newKieSession();
        Heart heart = book.hearts().add(book);
        Out out = new Out(book.subjects().read(), session::insert);
        session.setGlobal("out", out);
        heart.begins("students.csv, row 2", out);
        heart.step("propose");
        Predicate<Object> every = fact -> session.insert(fact) != null;
        for (int i = 1; i <= 120; i++) {
            every.test(student(book, "s" + i));
        }
        session.getAgenda().getAgendaGroup("propose").setFocus();
        int fired = session.fireAllRules(100_000);
        if (fired >= 100_000) {
            System.err.println("The rule \"" + book.rules().get(out.current()).name() + "\" feeds itself");
            System.exit(4);
        }
        throw new Refusal(org.caret.notice.ExitCode.OUR_FAULT, "it came to an end after " + fired);
    }

    private static Object student(RuleBook book, String id) {
        return book.generated("Student", Map.of("sourcedId", id, "lastName", "a".repeat(60)));
    }

}
