package org.caret.extract;

import java.util.List;

/** Takes the records of one file in order, each with its values in layout order. */
public interface RecordSink extends AutoCloseable {

    void write(List<String> values);

    @Override
    void close();
}
