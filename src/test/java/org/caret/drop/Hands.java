package org.caret.drop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes when a test says so, from the time of the machine on, which files have. */
final class Hands extends Clock {

    private final ZoneId zone;
    private Instant now = Clock.systemUTC().instant();

    Hands(ZoneId zone) {
        this.zone = zone;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new UnsupportedOperationException("a test has one zone");
    }
}
