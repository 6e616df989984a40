package org.caret.notice;

/** How a command ends. */
public enum ExitCode {
    CLEAN(0), FINDINGS(1), WRONG_USE(2), INPUT_UNREADABLE(3), KNOWLEDGE_BROKEN(4), LOCKED(5), DISK(6),
    OUR_FAULT(70), STOPPED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
