package org.caret.notice;

/** A run that cannot start or go on, with the reason in a user's words and the exit code that goes with it. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ExitCode exit;

    public Refusal(ExitCode exit, String message) {
        super(message);
        this.exit = exit;
    }

    public Refusal(ExitCode exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    public ExitCode exit() {
        return exit;
    }
}
