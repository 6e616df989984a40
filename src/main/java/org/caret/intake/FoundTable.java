package org.caret.intake;

import java.util.List;
import org.caret.notice.Notice;

/** A file or sheet of the export, opened as far as its header. */
interface FoundTable {

    String label();

    /** No names when there is no header. */
    Header header();

    /** What there is to say about the file when it is used. */
    List<Notice> findings();

    TableSource source(Header.Binding binding);
}
