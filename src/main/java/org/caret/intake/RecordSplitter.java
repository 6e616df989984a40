package org.caret.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Splits delimited text (RFC 4180; LF, CR LF or CR) into records. A wrong quote costs one line: reading goes
 * on with the line after it. Holds one record at a time; not for several threads.
 */
final class RecordSplitter implements Closeable {

    /** What is wrong with a record; its first line is left out. */
    enum Fault { NONE, CELLS, QUOTE_OPEN, QUOTE_INSIDE, QUOTE_CELLS, NUL, LENGTH }

    static final int LONGEST_QUOTE = 1 << 16;
    static final int MOST_LINES = 1_000;
    static final int LONGEST_RECORD = 1 << 20;

    private static final int MORE = -1;
    private static final int WRONG = -2;

    private final Reader in;
    private final char delimiter;
    private final int quote;
    private final int width;

    private char[] text = new char[1 << 17];
    private int begin;
    private int end;
    private boolean ended;
    private long passed;

    private final RecordCells cells = new RecordCells();
    private int next;
    private int line = 1;
    private int nextLine = 1;
    private int breaks;
    private boolean nul;
    private boolean closing;
    private int stopped;
    private long leftoversTill;
    private Fault fault = Fault.NONE;

    /** width: cells a record should have, or 0 when any number will do. */
    RecordSplitter(Reader in, char delimiter, int width) {
        this(in, delimiter, true, width);
    }

    /** quotes: a cell may stand in quotes; else they are characters like any other. */
    RecordSplitter(Reader in, char delimiter, boolean quotes, int width) {
        this.in = in;
        this.delimiter = delimiter;
        this.quote = quotes ? '"' : -1;
        this.width = width;
    }

    /** Goes to the next record, sound or not; false at the end. */
    boolean next() throws IOException {
        begin = next;
        line = nextLine;
        int after = scan();
        while (after == MORE && fill()) {
            after = scan();
        }
        if (begin == end) {
            return false;
        }
        fault = after == MORE ? Fault.LENGTH : after == WRONG ? fault : judge();
        if (fault == Fault.NONE || fault == Fault.CELLS || fault == Fault.NUL) {
            next = after;
            nextLine = line + breaks + 1;
        } else {
            skipLine();
        }
        return true;
    }

    /** One record from begin; its end, MORE when the text at hand does not reach, or WRONG. */
    private int scan() {
        cells.clear();
        breaks = 0;
        nul = false;
        closing = false;
        int at = begin;
        while (true) {
            at = at < end && text[at] == quote ? quoted(at) : plain(at);
            if (at < 0) {
                return at;
            }
            if (at == end || text[at] != delimiter) {
                return afterLine(at);
            }
            at++;
        }
    }

    private int plain(int start) {
        char[] chars = text;
        int limit = end;
        int at = start;
        for (; at < limit; at++) {
            char c = chars[at];
            if (c > ';' && c != delimiter) {
                continue;
            }
            if (c == delimiter || c == '\n' || c == '\r') {
                break;
            }
            nul |= c == 0;
            closing |= c == quote && at + 1 < limit && endsCell(chars[at + 1]);
        }
        if (at == limit && !ended) {
            return MORE;
        }
        cells.add(start, at, false);
        return at;
    }

    private int quoted(int open) {
        boolean pairs = false;
        for (int at = open + 1; at < end; at++) {
            char c = text[at];
            if (c == '"') {
                if (at + 1 == end && !ended) {
                    return MORE;
                }
                if (at + 1 == end || text[at + 1] != '"') {
                    return closed(open, at, pairs);
                }
                pairs = true;
                at++;
            } else if (c == '\n' || c == '\r' && !(at + 1 < end && text[at + 1] == '\n')) {
                breaks++;
            } else {
                nul |= c == 0;
            }
            if (at - open > LONGEST_QUOTE || breaks > MOST_LINES) {
                return wrong(Fault.QUOTE_OPEN, begin);
            }
        }
        return ended ? wrong(Fault.QUOTE_OPEN, begin) : MORE;
    }

    private int closed(int open, int close, boolean pairs) {
        if (close + 1 < end && !endsCell(text[close + 1])) {
            return wrong(Fault.QUOTE_INSIDE, close);
        }
        cells.add(open + 1, close, pairs);
        return close + 1;
    }

    private int wrong(Fault what, int where) {
        fault = what;
        stopped = where;
        leftovers();
        return WRONG;
    }

    private int afterLine(int at) {
        stopped = at;
        if (at == end) {
            return at;
        }
        if (text[at] == '\r' && at + 1 == end && !ended) {
            return MORE;
        }
        return text[at] == '\r' && at + 1 < end && text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private Fault judge() {
        if (nul) {
            return Fault.NUL;
        }
        if (closing && passed + begin < leftoversTill) {
            return Fault.QUOTE_INSIDE;
        }
        if (width == 0 || size() == width || blank()) {
            return Fault.NONE;
        }
        leftovers();
        return breaks > 0 ? Fault.QUOTE_CELLS : Fault.CELLS;
    }

    /** Lines up to where a wrong record stopped may be pieces of it: a quote before a delimiter tells. */
    private void leftovers() {
        if (breaks > 0) {
            leftoversTill = Math.max(leftoversTill, passed + stopped);
        }
    }

    private void skipLine() throws IOException {
        int at = begin;
        while (true) {
            while (at < end && text[at] != '\n' && text[at] != '\r') {
                at++;
            }
            if (at < end && (at + 1 < end || ended)) {
                next = text[at] == '\r' && at + 1 < end && text[at + 1] == '\n' ? at + 2 : at + 1;
                nextLine = line + 1;
                return;
            }
            if (ended) {
                next = end;
                return;
            }
            begin = at;
            fill();
            at = begin;
        }
    }

    /** Reads on behind what is kept from begin; false when nothing came or the record is too long to keep. */
    private boolean fill() throws IOException {
        System.arraycopy(text, begin, text, 0, end - begin);
        passed += begin;
        end -= begin;
        begin = 0;
        if (end == text.length) {
            if (end >= LONGEST_RECORD) {
                return false;
            }
            text = Arrays.copyOf(text, end * 2);
        }
        while (end < text.length) {
            int got = in.read(text, end, text.length - end);
            if (got < 0) {
                ended = true;
                return true;
            }
            end += got;
        }
        return true;
    }

    Fault fault() {
        return fault;
    }

    /** The line the record begins at, from 1. */
    int line() {
        return line;
    }

    int size() {
        return cells.size();
    }

    /** Text of a cell without white space at both ends. */
    String cell(int place) {
        return cells.text(text, place);
    }

    boolean blank() {
        return cells.blank(text);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
