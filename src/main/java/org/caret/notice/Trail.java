package org.caret.notice;

/** Where something went wrong in Caret itself, for a report to its makers. */
public final class Trail {

    private Trail() {
    }

    /** Classes and places of a failure and its causes; without messages, which might hold a student's values. */
    public static String of(Throwable failure) {
        StringBuilder trail = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trail.append(cause.getClass().getName());
            for (int i = 0; i < Math.min(4, cause.getStackTrace().length); i++) {
                trail.append(" < ").append(cause.getStackTrace()[i]);
            }
            trail.append("; ");
        }
        return trail.toString();
    }
}
