package org.caret.sheet;

import java.util.List;

/** Takes the rows of a sheet one by one. rowNumber counts from 1 as Excel shows it; cells are never null. */
@FunctionalInterface
public interface RowVisitor {

    void visit(int rowNumber, List<String> cells);
}
