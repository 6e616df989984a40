import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Writes an invented district of any size: the tables the student record types read. Same seed, same bytes. */
final class District {

    private static final String[] FIRST = {"Ada", "Bela", "Cruz", "Dana", "Eiko", "Finn", "Gala", "Hana", "Ivo", "José"};
    private static final String[] LAST = {"Arroyo", "Brandt", "Chen", "D'Souza", "Estrada", "Fox-Hill", "Gupta", "Ng"};
    private static final String[] RACE = {"100", "201", "400", "600", "700"};
    private final SplittableRandom random;
    private final int schools;

    private District(long seed, int students) {
        this.random = new SplittableRandom(seed);
        this.schools = Math.max(2, students / 700);
    }

    /** Makes folder/sis and folder/caret.yaml. */
    static void write(Path folder, int students, long seed) throws IOException {
        Files.createDirectories(folder.resolve("sis"));
        Files.writeString(folder.resolve("caret.yaml"), "reportingDate: 2025-11-05\nacademicYear: 2025-2026\n");
        District district = new District(seed, students);
        district.organisation(folder.resolve("sis"));
        district.people(folder.resolve("sis"), students);
    }

    private void organisation(Path sis) throws IOException {
        try (BufferedWriter orgs = table(sis, "orgs", "sourcedId,name,type,parentSourcedId,stateDistrictNumber,stateSchoolNumber,schoolTypeCode");
             BufferedWriter calendars = table(sis, "calendars", "calendarId,schoolSourcedId,schoolYear,stateExclude");
             BufferedWriter grades = table(sis, "gradeLevels", "calendarId,gradeLevel,stateGradeCode,stateExclude")) {
            orgs.write("D,Bench Unified,district,,1975713,,\n");
            for (int s = 0; s < schools; s++) {
                orgs.write("S" + s + ",School " + s + ",school,D,," + (6_000_000 + s) + "," + (s % 50 == 0 ? "15" : "01") + "\n");
                calendars.write("C" + s + ",S" + s + ",2026,\nP" + s + ",S" + s + ",2025,\n");
                for (int g = 1; g <= 12; g++) {
                    grades.write(String.format("C%d,%02d,%02d,%n", s, g, g).replace("\r", ""));
                }
            }
        }
    }

    private void people(Path sis, int count) throws IOException {
        try (BufferedWriter students = table(sis, "students", "sourcedId,personId,ssid,localStudentId,currentIdentityId");
             BufferedWriter identities = table(sis, "identities", "identityId,personId,effectiveDate,firstName,middleName,lastName,suffix,legalFirstName,legalLastName,gender,birthDate,birthCity,birthState,birthCountry,hispanicEthnicity,race1,race2");
             BufferedWriter enrollments = table(sis, "schoolEnrollments", "enrollmentId,studentSourcedId,schoolSourcedId,calendarId,gradeLevel,startDate,endDate,endStatus,serviceType,noShow,stateExclude")) {
            for (int i = 0; i < count; i++) {
                students.write("s" + i + ",p" + i + "," + (random.nextInt(50) == 0 ? "" : String.valueOf(1_000_000_000L + i))
                        + "," + (100_000 + i) + ",i" + i + "-0\n");
                identities(identities, i);
                enrollments(enrollments, i);
            }
        }
    }

    private void identities(BufferedWriter to, int i) throws IOException {
        int count = random.nextInt(6) == 0 ? 2 : 1;
        String last = pick(LAST);
        for (int k = 0; k < count; k++) {
            String since = k == 0 ? "" : LocalDate.of(2025, 7, 1).plusDays(random.nextInt(120)).toString();
            String legal = random.nextInt(20) == 0 ? pick(FIRST) + "," + last : ",";
            to.write("i" + i + "-" + k + ",p" + i + "," + since + "," + pick(FIRST) + "," + (random.nextBoolean() ? pick(FIRST) : "")
                    + "," + (k == 0 ? last : pick(LAST)) + ",," + legal + "," + (random.nextBoolean() ? "F" : "M") + ","
                    + LocalDate.of(2008, 1, 1).plusDays(random.nextInt(4000)) + ",\"Fresno\",US-CA,"
                    + (random.nextInt(8) == 0 ? "MX" : "US") + "," + (random.nextBoolean() ? "Y" : "N") + "," + pick(RACE) + ","
                    + (random.nextInt(5) == 0 ? pick(RACE) : "") + "\n");
        }
    }

    private void enrollments(BufferedWriter to, int i) throws IOException {
        int count = random.nextInt(8) == 0 ? 2 : 1;
        for (int k = 0; k < count; k++) {
            int school = random.nextInt(schools);
            boolean left = random.nextInt(12) == 0;
            LocalDate start = LocalDate.of(2025, 8, 13).plusDays(random.nextInt(10) == 0 ? random.nextInt(60) : 0);
            to.write("e" + i + "-" + k + ",s" + i + ",S" + school + ",C" + school + "," + String.format("%02d", 1 + random.nextInt(12))
                    + "," + start + "," + (left ? start.plusDays(20 + random.nextInt(100)).toString() : "") + "," + (left ? "E160" : "")
                    + "," + (random.nextInt(30) == 0 ? "N" : "P") + "," + (random.nextInt(60) == 0 ? "Y" : "") + ",\n");
        }
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static BufferedWriter table(Path sis, String name, String header) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(sis.resolve(name + ".csv"), StandardCharsets.UTF_8);
        writer.write(header + "\n");
        return writer;
    }
}
