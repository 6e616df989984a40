package org.caret.fact;

import java.time.LocalDate;
import org.caret.time.Dates;

/**
 * What every declared fact type extends: where a row came from, and when it holds.
 * Mutable only while the row is being made; rules see it afterwards.
 */
public class SourceRow {

    private String file = "";
    private int row;
    private LocalDate from = Dates.EVER;
    private LocalDate till = Dates.OPEN;
    private int seq;
    private boolean selected = true;

    /** The file (or workbook sheet) the row stands in; empty for facts that rules made. */
    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    /** The line the row begins at, counted from 1 with the header. */
    public int getRow() {
        return row;
    }

    public void setRow(int row) {
        this.row = row;
    }

    /** First day the row holds; never null, blank starts are 0001-01-01. */
    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    /** Last day the row holds; never null, blank ends are 9999-12-31. */
    public LocalDate getTill() {
        return till;
    }

    public void setTill(LocalDate till) {
        this.till = till;
    }

    /** Place among the rows of its table that the subject has, oldest start first, then id; from 1. */
    public int getSeq() {
        return seq;
    }

    public void setSeq(int seq) {
        this.seq = seq;
    }

    /** False when the options of the run leave the row out (schools, calendars, students). */
    public boolean isSelected() {
        return selected;
    }

    public void setSelected(boolean selected) {
        this.selected = selected;
    }
}
