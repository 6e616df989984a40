package org.caret.fact;

import java.util.Comparator;

/** The order of ids: all-digit ids first, by value and of any length, then the others by code point. */
public final class Ids {

    /** Least id first. */
    public static final Comparator<String> ORDER = Ids::compare;

    private Ids() {
    }

    private static int compare(String one, String other) {
        boolean numeric = allDigits(one);
        if (numeric != allDigits(other)) {
            return numeric ? -1 : 1;
        }
        return numeric ? byValue(one, other) : Text.compare(one, other);
    }

    private static int byValue(String one, String other) {
        String a = one.substring(leadingZeros(one));
        String b = other.substring(leadingZeros(other));
        int byLength = Integer.compare(a.length(), b.length());
        int byDigits = byLength != 0 ? byLength : a.compareTo(b);
        return byDigits != 0 ? byDigits : Integer.compare(one.length(), other.length());
    }

    private static int leadingZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }

    private static boolean allDigits(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return !id.isEmpty();
    }
}
