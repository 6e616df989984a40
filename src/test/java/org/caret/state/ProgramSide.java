package org.caret.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model of the state's side for programs: the rows it holds, and whether it takes a file, which the enrollments
 * that it holds decide too. Source: §8 of domain/aeries-enrollment-update.md, spec/validation-rules.csv.
 */
public final class ProgramSide extends Holding<ProgramKey, Program> {

    private final Agency agency;
    private final StateSide enrollments;
    private final ProgramRules rules;

    public ProgramSide(Agency agency, StateSide enrollments) {
        this.agency = agency;
        this.enrollments = enrollments;
        this.rules = new ProgramRules(agency);
    }

    /** A state of its own with the same rows, beside the same enrollments. */
    public ProgramSide copy() {
        ProgramSide copy = new ProgramSide(agency, enrollments);
        copy.like(this);
        return copy;
    }

    @Override
    Optional<Program> read(String line) {
        return Program.read(line);
    }

    @Override
    ProgramKey key(Program row) {
        ProgramKey key = row.key();
        return new ProgramKey(key.school(), agency.number(key.ssid()), key.program(), key.start(), key.serviceYear(),
                key.service());
    }

    @Override
    boolean readable(Program row) {
        return row.date(ProgramField.START).isPresent() && row.dated(ProgramField.END)
                && !row.get(ProgramField.SSID).isEmpty();
    }

    @Override
    Set<String> brokenBy(Program row) {
        return rules.brokenBy(row);
    }

    @Override
    List<Rejection> brokenTogether(List<Line<ProgramKey, Program>> file) {
        return new ProgramFileRules(agency, rows(), new Ownership(agency, enrollments.rows().values()), file)
                .rejections();
    }

    @Override
    Program left(Program row) {
        return row.with(ProgramField.TRANSACTION, "");
    }

    @Override
    Optional<Program> shown(Program row) {
        return Optional.of(row.with(ProgramField.RECORD_TYPE, "SPRG-R"))
                .filter(own -> own.get(ProgramField.LEA).equals(agency.lea()));
    }
}
