package org.caret.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caret.fact.Table;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Words;

/** Reads a rules folder, a district's files laid over the shipped ones: the same path replaces, others are added. */
public final class RuleFolder {

    public static final String FACTS = "facts";
    public static final String COMMON = "common";

    private static final Words WORDS = Words.of("org.caret.rules.messages");

    private RuleFolder() {
    }

    /**
     * All rule files in order of path; the district's folder need not exist.
     * Errors: a refusal for a file that cannot be read, and for one that would replace shipped facts.
     */
    public static List<RuleFile> read(Path shipped, Path own) {
        Map<String, RuleFile> files = shipped(shipped);
        own(own).forEach((path, file) -> {
            if (file.area().equals(FACTS) && files.containsKey(path)) {
                throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, WORDS.text("facts.replaced", file.place(), path));
            }
            files.put(path, file);
        });
        return List.copyOf(files.values());
    }

    /** The shipped files by path, each named rules/… for people. */
    public static Map<String, RuleFile> shipped(Path folder) {
        return collect(folder, path -> "rules/" + path);
    }

    /** A district's files by path, each named for people as the folder is, which need not exist. */
    public static Map<String, RuleFile> own(Path folder) {
        return collect(folder, path -> folder.resolve(path).toString());
    }

    private static Map<String, RuleFile> collect(Path folder, UnaryOperator<String> named) {
        Map<String, RuleFile> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : found.filter(RuleFolder::isRule).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, new RuleFile(path, text(file, named.apply(path)), named.apply(path)));
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file, String place) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Refusal(ExitCode.KNOWLEDGE_BROKEN, WORDS.text("unreadable", place), unreadable);
        }
    }

    /** The tables of the export model that the files declare. */
    public static List<Table> tables(List<RuleFile> files) {
        return FactModel.of(files.stream().filter(file -> file.area().equals(FACTS)).map(ParsedFile::of).toList())
                .tables();
    }

    /** All fact types of the files, with those made from sheets. */
    public static FactModel model(List<RuleFile> files, Generated generated) {
        Stream<RuleFile> facts = files.stream().filter(file -> file.area().equals(FACTS));
        RuleFile made = new RuleFile("facts/generated.drl", generated.text(), "the sheets");
        return FactModel.of(Stream.concat(facts, Stream.of(made)).map(ParsedFile::of).toList());
    }

    /** Every rule of the files, in force or not. */
    public static List<Rule> rules(List<RuleFile> files) {
        return files.stream().filter(file -> !file.area().equals(FACTS)).map(ParsedFile::of)
                .flatMap(file -> file.rules().stream()).toList();
    }

    private static boolean isRule(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".drl") && !name.startsWith("~$") && !name.startsWith(".");
    }
}
