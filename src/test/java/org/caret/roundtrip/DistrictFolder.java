package org.caret.roundtrip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caret.state.LanguageSide;
import org.caret.state.StateSide;

/** Writes a district as a workspace: its settings, its export, the state's extract, and the right answers. */
final class DistrictFolder {

    private static final List<String> ENROLLMENT = List.of("startDate", "endDate", "endStatus", "serviceType",
            "noShow", "enrollmentStatusCode", "districtOfResidence", "schoolTransferCode", "completionStatus",
            "expectedReceiverSchool", "metUcCsu", "sealOfBiliteracy", "goldenStateSeal", "adultTransitionStatus",
            "graduationExemption");
    private static final Map<String, List<String>> SERVICES = new TreeMap<>(Map.of(
            "studentPrograms", List.of("programCode", "schoolSourcedId", "startDate", "endDate",
                    "eligibilityStartDate", "eligibilityEndDate", "primaryResidenceCode", "migrantId",
                    "educationServiceYear", "educationServiceCode", "careerAcademyId"),
            "mealEligibility", List.of("eligibility", "startDate", "endDate", "schoolYear"),
            "programs504", List.of("startDate", "endDate"), "gate", List.of("startDate", "endDate"),
            "changeLog", List.of("tableName", "fieldName", "effectiveDate", "changedAt", "changedBy"),
            "englishLearners", List.of("elasCode", "identifiedDate", "programExitDate", "tbdDate", "primaryLanguage",
                    "active", "correctionReason")));
    private static final List<Integer> YEARS = List.of(2025, 2026);
    private static final List<School> KNOWN = List.of(School.ASH, School.BIRCH, School.CEDAR, School.DUNE);

    private final District district;
    private final Path folder;

    DistrictFolder(District district, Path folder) {
        this.district = district;
        this.folder = folder;
    }

    /** The state's extract of enrollments within the folder. */
    static Path ods(Path folder) {
        return ods(folder, "SENR");
    }

    /** The state's extract of a record type within the folder. */
    static Path ods(Path folder, String record) {
        return folder.resolve("ods/" + record + "-R.txt");
    }

    /** Writes all; the folder need not exist. */
    void write() {
        try {
            Files.createDirectories(folder.resolve("sis"));
            Files.createDirectories(folder.resolve("ods"));
            Files.writeString(folder.resolve("caret.yaml"), settings());
            StateSide state = district.state();
            Files.write(ods(folder), state.ods(district.charset()));
            if (district.services()) {
                Files.write(ods(folder, "SPRG"), district.programs(state).ods(district.charset()));
                Files.write(ods(folder, "SELA"), languages(district.languages(state)));
            }
            Files.writeString(folder.resolve("answers.csv"), answers());
            organisation();
            people();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The state's extract of language statuses; at times without the last field of the layout (ruling 8). */
    byte[] languages(LanguageSide languages) {
        byte[] extract = languages.ods(district.charset());
        if (district.seed() % 2 == 0) {
            return extract;
        }
        return new String(extract, district.charset()).lines()
                .map(line -> line.replaceFirst("\\^[^^]*(\\^[^^]*\\^[^^]*)$", "$1") + "\r\n")
                .collect(Collectors.joining()).getBytes(district.charset());
    }

    private String settings() {
        return "lea: \"" + Pupil.LEA + "\"\nacademicYear: 2025-2026\n" + (district.yearIsOver()
                ? "reportingDate: " + Year.OVER + "\nyearEndExits: true\n" : "reportingDate: " + Year.RUN + "\n")
                + "records: [SENR]\n"
                + (district.selects() ? "schools: [\"6012345\", \"6012346\", \"1930001\"]\n" : "");
    }

    private String answers() {
        List<String> lines = new ArrayList<>();
        lines.add("localId,situation,statement,answer,step");
        for (Pupil pupil : district.pupils()) {
            String who = pupil.localId + "," + pupil.situation + ",\"" + pupil.situation.statement() + "\",";
            if (pupil.answers().get(0).isEmpty()) {
                lines.add(who + (pupil.anyAnswer ? "any," : pupil.mustBeTold ? "told," : "unchanged,"));
            }
            for (int answer = 0; answer < pupil.answers().size(); answer++) {
                for (Step step : pupil.answers().get(answer)) {
                    lines.add(who + (answer + 1) + ",\"" + step.kind() + " " + step.row().line() + "\"");
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private void organisation() throws IOException {
        List<List<String>> orgs = new ArrayList<>();
        List<List<String>> calendars = new ArrayList<>();
        List<List<String>> structures = new ArrayList<>();
        List<List<String>> grades = new ArrayList<>();
        orgs.add(List.of("d", "Grove Unified", "district", "", Pupil.LEA, Pupil.LEA, "", "", ""));
        for (School school : KNOWN) {
            String out = school == School.DUNE && !district.selects() ? "true" : "";
            orgs.add(List.of(school.id(), school.title, "school", "d", school.number, "", school.number, "01", out));
            for (int year : YEARS) {
                String id = school.calendar(year);
                calendars.add(List.of(id, school.id(), Integer.toString(year), id,
                        (year == 2025 ? Year.PAST_FIRST : Year.FIRST).toString(),
                        (year == 2025 ? Year.PAST_LAST : Year.LAST).toString(), out));
                structures.add(List.of(id + "-main", id, "Main", "1"));
                for (String grade : school.grades()) {
                    grades.add(List.of(id, school.local(grade), grade, "", "1"));
                }
            }
        }
        table("orgs", "sourcedId,name,type,parentSourcedId,identifier,stateDistrictNumber,stateSchoolNumber,"
                + "schoolTypeCode,stateExclude", orgs);
        table("calendars", "calendarId,schoolSourcedId,schoolYear,name,startDate,endDate,stateExclude", calendars);
        table("structures", "structureId,calendarId,name,sequence", structures);
        table("gradeLevels", "calendarId,gradeLevel,stateGradeCode,stateExclude,sequence", grades);
    }

    private void people() throws IOException {
        List<List<String>> students = new ArrayList<>();
        List<List<String>> identities = new ArrayList<>();
        List<List<String>> enrollments = new ArrayList<>();
        for (Pupil pupil : district.pupils()) {
            String id = pupil.localId;
            if (pupil.inExport) {
                students.add(List.of("t" + id, "p" + id, pupil.ssid, id, "i" + id));
                identities.add(List.of("i" + id, "p" + id, pupil.first, pupil.last, pupil.gender,
                        pupil.birth.toString(), "Fresno", "US-CA", "US"));
            }
            for (Stay stay : pupil.stays) {
                enrollments.add(enrollment("e" + (enrollments.size() + 1), id, stay));
            }
        }
        table("students", "sourcedId,personId,ssid,localStudentId,currentIdentityId", students);
        table("identities", "identityId,personId,firstName,lastName,gender,birthDate,birthCity,birthState,birthCountry",
                identities);
        table("schoolEnrollments", "enrollmentId,studentSourcedId,schoolSourcedId,calendarId,structureId,gradeLevel,"
                + String.join(",", ENROLLMENT), enrollments);
        List<List<String>> replaced = new TreeMap<>(district.replaced()).entrySet().stream()
                .map(entry -> List.of(entry.getKey(), entry.getValue(), "2025-09-15")).toList();
        table("ssidReplacements", "oldSsid,newSsid,replacedOn", replaced);
        List<String> tables = new ArrayList<>(List.of("orgs", "calendars", "structures", "gradeLevels", "students",
                "identities", "schoolEnrollments", "ssidReplacements"));
        if (district.services()) {
            services();
            tables.addAll(SERVICES.keySet());
        }
        manifest(tables);
    }

    private void services() throws IOException {
        for (Map.Entry<String, List<String>> service : SERVICES.entrySet()) {
            List<List<String>> rows = new ArrayList<>();
            for (Pupil pupil : district.pupils()) {
                pupil.services.rows.stream().filter(row -> pupil.inExport && row.table().equals(service.getKey()))
                        .map(row -> Stream.concat(Stream.of("t" + pupil.localId), service.getValue().stream()
                                .map(column -> row.cells().getOrDefault(column, ""))).toList()).forEach(rows::add);
            }
            table(service.getKey(), "studentSourcedId," + String.join(",", service.getValue()), rows);
        }
    }

    private static List<String> enrollment(String enrollmentId, String localId, Stay stay) {
        String calendar = stay.school().calendar(stay.endYear());
        List<String> cells = new ArrayList<>(List.of(enrollmentId, "t" + localId, stay.school().id(), calendar,
                calendar + "-main", stay.school().local(stay.cell("grade"))));
        ENROLLMENT.forEach(column -> cells.add(stay.cell(column)));
        return cells;
    }

    private void manifest(List<String> tables) throws IOException {
        Map<String, String> properties = new TreeMap<>(Map.of("manifest.version", "1.0", "source.systemName",
                "Grove SIS (invented)", "ca.schoolYear", "2026", "ca.exportedAt", Year.RUN + "T18:00:00"));
        for (String table : tables) {
            properties.put("file." + table, "bulk");
        }
        table("manifest", "propertyName,value", properties.entrySet().stream()
                .map(entry -> List.of(entry.getKey(), entry.getValue())).toList());
    }

    private void table(String name, String header, List<List<String>> rows) throws IOException {
        String lines = rows.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
        Files.writeString(folder.resolve("sis").resolve(name + ".csv"), header + "\n" + lines);
    }
}
