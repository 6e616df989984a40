package org.caret.roundtrip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The first right answer of each student of a district, as the files that a faultless reconciliation would leave. */
final class RightAnswers {

    private static final List<String> NAMES = List.of("Removals", "Exits", "Updates");

    private RightAnswers() {
    }

    /** Texts of the files by name: one of removals, as many of exits as one student needs, one of updates. */
    static Map<String, String> files(District district) {
        Map<String, StringBuilder> texts = new TreeMap<>();
        for (Pupil pupil : district.pupils()) {
            int exits = 0;
            for (Step step : pupil.answers().get(0)) {
                exits += step.kind() == Step.Kind.EXITS ? 1 : 0;
                String name = step.kind().ordinal() + " " + (step.kind() == Step.Kind.EXITS ? exits : 0);
                texts.computeIfAbsent(name, n -> new StringBuilder()).append(step.row().line()).append("\r\n");
            }
        }
        Map<String, String> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put("00" + (files.size() + 1) + "_"
                + NAMES.get(name.charAt(0) - '0') + "_SENR.txt", text.toString()));
        return files;
    }

    /** Writes files with their zip, a reason for each record, and a finding for each student who must be told of. */
    static Reconciled written(District district, Map<String, String> files, Path folder) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("SENR.zip"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                Files.writeString(folder.resolve(entry.getKey()), entry.getValue());
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        String changes = files.values().stream().flatMap(String::lines).map(line -> "\"a, \"\"b\"\"\",why\r\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("changes.csv"), "\uFEFFstudent,reason\r\n" + changes);
        String told = district.pupils().stream().filter(pupil -> pupil.mustBeTold)
                .map(pupil -> pupil.localId + ",why\n").collect(Collectors.joining());
        Files.writeString(folder.resolve("findings.csv"), "localId,message\n" + told);
        return Reconciled.read(folder);
    }
}
