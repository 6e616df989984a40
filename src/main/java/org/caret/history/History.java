package org.caret.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the state accepted, as far as we were told: per process the rows it is believed to hold since an extract was
 * loaded, and the upload files made from then on. It moves only when a file is posted. Whatever writes has happened
 * as a whole or not at all, whenever the process ends. Errors: a refusal when the disk or the server fails.
 */
public final class History implements AutoCloseable {

    private final Database database;
    private final Imports imports;
    private final Batches batches;
    private final UploadFiles files;
    private final Records records;
    private final Posting posting;

    private History(Database database, Events events, Path folder) {
        this.database = database;
        this.imports = new Imports(database, events, folder);
        this.batches = new Batches(database, events, imports);
        this.files = new UploadFiles(database);
        this.records = new Records(database, events, files);
        this.posting = new Posting(database, events, files);
    }

    /**
     * state: the workspace's folder with state; url: of a PostgreSQL database, empty for one in that folder. Errors: a
     * refusal when another process has it open, or it cannot be opened.
     */
    public static History open(Path state, Optional<String> url, Clock clock, String user) {
        return open(state, url, new Events(clock, user), () -> { });
    }

    /** The same, for somebody who only looks into it and is named in no event. */
    public static History toRead(Path state, Optional<String> url) {
        return open(state, url, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), "");
    }

    /** before: is called before each statement. */
    static History open(Path state, Optional<String> url, Events events, Runnable before) {
        return new History(Database.open(folder(state), url, before), events, folder(state));
    }

    /** True when a history in a folder was begun there. */
    public static boolean begun(Path state) {
        return Files.isDirectory(folder(state));
    }

    private static Path folder(Path state) {
        return state.resolve("history");
    }

    /**
     * Starts a process over with the rows of an extract; what it had is archived. Rows may come in any order, each key
     * once. Errors: a refusal when two have one key; then all is as before.
     */
    public Import load(OdsAbout about, Consumer<Consumer<Believed>> rows) {
        return imports.load(about, rows);
    }

    /**
     * Brings in the rows of an extract as load does, but nobody sees them until a batch is created that stands on it;
     * its id. What was prepared and never used goes with the next one.
     */
    public long prepare(OdsAbout about, Consumer<Consumer<Believed>> rows) {
        return imports.prepare(about, rows);
    }

    /**
     * Gives the records of a process that wait: those of its newest batch that are not posted. Older batches are
     * overtaken by the newest, even by one without files.
     */
    public void unposted(String process, Consumer<Unposted> taker) {
        current(process).ifPresent(one -> records.unposted(one.id(), taker));
    }

    /** The import that a process stands on; empty when it has no history. */
    public Optional<Import> current(String process) {
        return imports.current(process);
    }

    /** All imports, archived ones too, the oldest first. */
    public List<Import> imports() {
        return imports.all();
    }

    /** Gives every row that the state is believed to hold, in order of key; none without history. */
    public void mirror(String process, Consumer<Believed> taker) {
        current(process).ifPresent(one -> new Mirror(database).read(one.id(), taker));
    }

    /**
     * Stores a batch, not yet published, and makes the import it stands on the current one; its id. Its first file can
     * be posted, the others are locked.
     */
    public long create(NewBatch batch, List<NewFile> made) {
        long id = batches.create(batch, made);
        imports.sweep();
        return id;
    }

    /** Gives up a batch whose files are lost: those that were open are obsolete. */
    public void abandon(long batch) {
        batches.abandon(batch);
    }

    /** Says that all files of a batch lie in its folder under their names. */
    public void published(long batch) {
        batches.published(batch);
    }

    /** A batch that was stored, but whose files do not all lie in its folder: the process was killed between. */
    public Optional<Batch> unpublished() {
        return batches.unpublished();
    }

    /**
     * Takes a file as accepted by the state: its records go into the mirror, the next file of its batch can be posted,
     * open files of older batches become obsolete. Errors: a refusal that says what to do first.
     */
    public void post(long file) {
        posting.post(file);
    }

    /** Takes back the post made last in the file's process: mirror and files are as before it. Errors: a refusal. */
    public void unpost(long file) {
        posting.unpost(file);
    }

    /** Takes a file as rejected by the state. Errors: a refusal when it is neither available nor rejected. */
    public void reject(long file) {
        records.reject(file, Optional.empty());
    }

    /** The same, with what the state said, in place of what it said before. */
    public void reject(long file, List<StateError> errors) {
        records.reject(file, Optional.of(errors));
    }

    /** The file of an id, or with that content (SHA-256 in hexadecimal digits). */
    public Optional<UploadFile> find(String idOrSha256) {
        return files.find(idOrSha256);
    }

    public List<UploadFile> list(Filter filter, Sort sort) {
        return files.list(filter, sort);
    }

    /** What happened to a file, the oldest first. */
    public List<Event> events(long file) {
        return files.events(file);
    }

    /** Gives the records of a file in order of line. */
    public void records(long file, Consumer<SentRecord> taker) {
        records.read(file, taker);
    }

    /** What the state said against a file, that which fits no record too, in order of its list. */
    public List<StateError> errors(long file) {
        return records.errors(file);
    }

    @Override
    public void close() {
        database.close();
    }
}
