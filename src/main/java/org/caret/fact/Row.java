package org.caret.fact;

/**
 * One row of a table as text, cells in the order of the table's columns, already stripped; blank cells are "".
 * file and number say where it stands (number: line of the file or row of the sheet, from 1 with the header).
 */
public record Row(Table table, String file, int number, String[] cells) {

    public String cell(int column) {
        return cells[column];
    }
}
