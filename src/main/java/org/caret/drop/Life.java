package org.caret.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.caret.notice.Trail;
import org.caret.fact.Private;
import org.caret.run.Workspace;

/** The life of a set from its place in the inbox, where it is read, to its place on a shelf. */
final class Life {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd_HHmm", Locale.ROOT);
    private static final Set<ExitCode> PASSING = Set.of(ExitCode.LOCKED, ExitCode.DISK, ExitCode.STOPPED);

    private final Workspace workspace;
    private final Extracts extracts;
    private final Disk disk;
    private final Teller teller;
    private final Journal journal;

    Life(Workspace workspace, Extracts extracts, Disk disk, Teller teller) throws IOException {
        this.workspace = workspace;
        this.extracts = extracts;
        this.disk = disk;
        this.teller = teller;
        folders();
        Private.folder(workspace.state());
        journal = new Journal(workspace.state().resolve("drops"), disk);
    }

    /** Makes the folders that users see, when they are missing. */
    void folders() throws IOException {
        for (Path folder : List.of(workspace.inbox(), workspace.archive(), workspace.rejected(), workspace.out())) {
            disk.folder(folder);
        }
    }

    /** Drops whose set has not yet found its place. */
    List<Drop> open() throws IOException {
        return journal.open();
    }

    /** Takes note of edits of what sets are run with. */
    void look() {
        extracts.look();
    }

    /** Removes the unfinished results that a killed process left. */
    void sweep() throws IOException {
        Set<String> open = Set.copyOf(open().stream().map(drop -> part(drop.name()).getFileName().toString()).toList());
        for (Path entry : Inbox.entries(workspace.out())) {
            String name = entry.getFileName().toString();
            if (name.startsWith(".") && name.endsWith(".part") && Files.isDirectory(entry) && !open.contains(name)) {
                Private.remove(entry);
            }
        }
    }

    /** Gives results and set of an open drop their places. May be repeated. */
    void finish(Drop drop) throws IOException {
        Path part = part(drop.name());
        if (Files.exists(part)) {
            disk.move(part, workspace.out().resolve(drop.name()));
        }
        Path shelf = drop.accepted() ? workspace.archive() : workspace.rejected();
        new Shelf(shelf, workspace.inbox(), disk).put(drop);
        journal.close(drop);
    }

    /** Takes a complete set through its life. The exit code; 5, 6 and 130: the set stays in the inbox for later. */
    int take(DropSet set) {
        try {
            Extracts.Prepared prepared = extracts.now();
            Content content = Content.of(set, workspace.inbox());
            return new Run(content, prepared, teller.time()).of(set);
        } catch (IOException | UncheckedIOException failure) {
            teller.once(set.name(), Event.Kind.LATER, Teller.WORDS.text("disk", reason(failure)));
            return ExitCode.DISK.code();
        } catch (Refusal refusal) {
            boolean stopped = refusal.exit() == ExitCode.STOPPED || Thread.currentThread().isInterrupted();
            teller.once(set.name(), Event.Kind.LATER, stopped ? Teller.WORDS.text("stopped")
                    : Teller.WORDS.text("later", refusal.getMessage()));
            return stopped ? ExitCode.STOPPED.code() : refusal.exit().code();
        } catch (RuntimeException ourFault) {
            teller.once(set.name(), Event.Kind.LATER, Teller.WORDS.text("later",
                    Teller.WORDS.text("fault", Trail.of(ourFault))));
            return ExitCode.OUR_FAULT.code();
        }
    }

    static String reason(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        return cause.getClass().getSimpleName();
    }

    private Path part(String name) {
        return workspace.out().resolve("." + name + ".part");
    }

    /** The run of one set. */
    private final class Run {

        private final Content content;
        private final Extracts.Prepared prepared;
        private final String began;
        private final String key;
        private final String name;

        Run(Content content, Extracts.Prepared prepared, String began) {
            this.content = content;
            this.prepared = prepared;
            this.began = began;
            this.key = content.key(prepared.hash());
            this.name = free(teller.now().format(MINUTE) + "_" + plain(content.name()) + "-" + key.substring(0, 8));
        }

        int of(DropSet set) throws IOException {
            Optional<Drop> same = journal.of(key).filter(drop -> Files.exists(part(drop.name()))
                    || Files.exists(workspace.out().resolve(drop.name())));
            if (same.isPresent()) {
                return reject(ExitCode.CLEAN, Teller.WORDS.text("same", same.get().set().name(),
                        same.get().ending().ended(), "out/" + same.get().name()));
            }
            if (!set.readable()) {
                return reject(ExitCode.INPUT_UNREADABLE,
                        Teller.WORDS.text("foreign", set.files().get(0).getFileName()));
            }
            teller.once(set.name(), Event.Kind.READING, Teller.WORDS.text("reading", content.files().size(),
                    content.bytes()));
            int code;
            try {
                code = prepared.run(set.files(), part(name));
            } catch (Refusal refusal) {
                Private.remove(part(name));
                return refused(refusal.exit(), refusal.getMessage(), refusal);
            } catch (UncheckedIOException failure) {
                Private.remove(part(name));
                throw failure;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError ourFault) {
                Private.remove(part(name));
                return refused(ExitCode.OUR_FAULT, Teller.WORDS.text("fault", Trail.of(ourFault)), null);
            }
            return publish(code);
        }

        private int publish(int code) throws IOException {
            if (!content.stands(workspace.inbox())) {
                Private.remove(part(name));
                return changed();
            }
            Drop drop = drop(code, "");
            disk.write(part(name).resolve(Drop.FILE), drop.json());
            return end(drop, Event.Kind.WRITTEN, Teller.WORDS.text("written." + code), "out/" + name);
        }

        private int refused(ExitCode code, String message, Refusal refusal) throws IOException {
            if (refusal != null && PASSING.contains(code)) {
                throw refusal;
            }
            return content.stands(workspace.inbox()) ? reject(code, message) : changed();
        }

        /** The set was not what it seemed: somebody still writes it, or took it back. It is complete another time. */
        private int changed() {
            teller.tell(content.name(), Event.Kind.LATER, Teller.WORDS.text("changed"));
            return ExitCode.LOCKED.code();
        }

        private int reject(ExitCode code, String message) throws IOException {
            String advice = Teller.WORDS.text(code == ExitCode.CLEAN ? "advice.same" : "advice." + code.code());
            String why = Teller.WORDS.text("why", content.name(), began, message, code.code(), advice);
            return end(drop(code.code(), why), Event.Kind.REJECTED, message, "rejected/" + name);
        }

        private Drop drop(int code, String why) {
            return new Drop(name, key, content, new Drop.Ending(began, teller.time(), code, why));
        }

        private int end(Drop drop, Event.Kind kind, String text, String folder) throws IOException {
            journal.open(drop);
            finish(drop);
            teller.tell(drop, kind, text, folder);
            return drop.ending().exitCode();
        }
    }

    /** A name that no folder has yet. */
    private String free(String wanted) {
        String name = wanted;
        for (int i = 2; taken(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    private boolean taken(String name) {
        return journal.isOpen(name) || Files.exists(workspace.out().resolve(name))
                || Files.exists(workspace.archive().resolve(name)) || Files.exists(workspace.rejected().resolve(name));
    }

    /** A name for folders on any system: letters, digits, - and _ of the set's name, without the ending of a file. */
    private static String plain(String set) {
        String word = set.replaceFirst("(?i)\\.(xlsx|zip)$", "").replaceAll("[^\\p{L}\\p{N}_-]+", "-")
                .replaceAll("^-+|-+$", "");
        return word.isEmpty() ? "set" : word.length() > 60 ? word.substring(0, 60) : word;
    }
}
