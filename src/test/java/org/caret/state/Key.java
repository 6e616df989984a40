package org.caret.state;

/** What the state knows an enrollment by: school of attendance, student number, start date. Source: K4. */
public record Key(String school, String ssid, String start) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
        int order = ssid.compareTo(other.ssid);
        order = order == 0 ? start.compareTo(other.start) : order;
        return order == 0 ? school.compareTo(other.school) : order;
    }
}
