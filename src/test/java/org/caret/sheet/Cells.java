package org.caret.sheet;

import java.util.Random;
import org.caret.fact.Text;

/** Cells for round trips: everything that quoting, XML or Excel treats specially; stripped, as cells are. */
final class Cells {

    private static final String[] PIECES = {"a", "01", "é", "\uD83D\uDE00", ",", "\"", "\n", "  ", "\t",
        "<&>", "_x0041_", "_x000D_", "=1+1", "'", "1.0", "true", "]]>"};

    private Cells() {
    }

    static String any(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
            cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return Text.strip(cell.toString());
    }
}
