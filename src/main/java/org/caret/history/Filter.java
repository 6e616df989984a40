package org.caret.history;

import java.util.Locale;
import java.util.Optional;

/**
 * Which upload files to list. process, name: "" for any, name a part of it; status: any that is named; all: without
 * a status not only those that can be posted now.
 */
public record Filter(String process, String name, Optional<Status> status, boolean all) {

    boolean takes(UploadFile file) {
        boolean named = (process.isEmpty() || process.equals(file.process()))
                && file.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        boolean wanted = status.map(one -> one == file.status()).orElse(all || file.postable());
        return named && wanted && (all || !file.archived());
    }
}
