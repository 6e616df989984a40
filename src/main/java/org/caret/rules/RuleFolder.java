package org.caret.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caret.fact.Table;

/** Reads a rules folder, a district's files laid over the shipped ones: the same path replaces, others are added. */
public final class RuleFolder {

    static final String FACTS = "facts";
    static final String COMMON = "common";

    private RuleFolder() {
    }

    /** All rule files in order of path; the district's folder need not exist. */
    public static List<RuleFile> read(Path shipped, Path own) {
        Map<String, RuleFile> files = new TreeMap<>();
        collect(shipped, files);
        collect(own, files);
        return List.copyOf(files.values());
    }

    private static void collect(Path folder, Map<String, RuleFile> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : found.filter(RuleFolder::isRule).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, new RuleFile(path, Files.readString(file), "rules/" + path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
