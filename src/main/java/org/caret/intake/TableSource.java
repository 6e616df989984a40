package org.caret.intake;

import java.nio.file.Path;
import java.util.Set;
import org.caret.notice.Notices;

/** Where the rows of one table stand. May be read any number of times, by several threads. */
public interface TableSource {

    Path file();

    /** File name, or file name#sheet. */
    String label();

    /** The columns of the table that the header has, by our names. */
    Set<String> columns();

    /** About how much text there is. */
    long bytes();

    /** Of the whole file, in hexadecimal digits. */
    String sha256();

    /** Gives every sound row to rows and a finding for each that is left out. */
    InputFile read(RowSink rows, Notices findings);
}
