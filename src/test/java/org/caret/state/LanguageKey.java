package org.caret.state;

import java.util.List;

/** What the state knows a language status by: agency, student number, status. Source: layouts/SELA.csv. */
public record LanguageKey(String lea, String ssid, String status) implements Comparable<LanguageKey> {

    @Override
    public int compareTo(LanguageKey other) {
        return text().compareTo(other.text());
    }

    private String text() {
        return String.join("^", List.of(ssid, status, lea));
    }
}
