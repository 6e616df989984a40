package org.caret.history;

import java.time.Instant;
import java.util.Optional;

/** A stored upload file as lists show it. archived: it belongs to an import that a newer one replaced. */
public record UploadFile(long id, String process, long batch, int sequence, String kind, String name, String sha256,
                         Status status, long records, boolean archived, Instant createdAt, String createdBy,
                         Optional<Instant> postedAt, String postedBy, long errors) {

    /** True when it may be posted now. */
    public boolean postable() {
        return !archived && status.postable();
    }

    /** True when the other comes later in the same batch. */
    boolean precedes(UploadFile other) {
        return batch == other.batch && sequence < other.sequence;
    }
}
