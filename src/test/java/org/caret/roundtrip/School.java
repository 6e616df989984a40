package org.caret.roundtrip;

import java.util.List;

/** The schools of every generated district. Dune is outside the selection; Elm is known to the state only. */
enum School {
    ASH("Ash Elementary", "6012345"), BIRCH("Birch Elementary", "6012346"), CEDAR("Cedar High", "1930001"),
    DUNE("Dune Elementary", "6012399"), ELM("Elm Elementary", "6012388");

    private static final List<String> LOW = List.of("KN", "01", "02", "03", "04", "05", "06");
    private static final List<String> HIGH = List.of("09", "10", "11", "12");

    final String title;
    final String number;

    School(String title, String number) {
        this.title = title;
        this.number = number;
    }

    /** Its id in the export. */
    String id() {
        return "s" + number;
    }

    /** Its calendar of the year that ends then. */
    String calendar(int endYear) {
        return id() + "-" + endYear;
    }

    /** The state's codes of its grades, the lowest first. */
    List<String> grades() {
        return this == CEDAR ? HIGH : LOW;
    }

    /** The other elementary school of the selection. */
    School other() {
        return this == ASH ? BIRCH : ASH;
    }

    /** The district's own code of a grade: the high school writes it without the leading zero. */
    String local(String grade) {
        return this == CEDAR && grade.startsWith("0") ? grade.substring(1) : grade;
    }
}
