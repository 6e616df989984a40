package org.caret.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caret.notice.ExitCode;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States and events of upload files: every event in every state. Source: aeries-enrollment-update §3.2. */
class HistoryTest {

    @TempDir
    private Path folder;
    private Past past;
    private List<Long> first;

    /** A history with one batch: a removal, an exit, an update. */
    @BeforeEach
    void begin() {
        past = open();
        past.load("ABCD", "b=old", "a=old", "c=old");
        first = past.batch("ABCD", "a=", "b=exit", "c=new,d=new");
    }

    private Past open() {
        return new Past(folder.resolve(".caret"), url());
    }

    /** Of the database that the tests run against; empty for the embedded one. */
    Optional<String> url() {
        return Optional.empty();
    }

    @AfterEach
    void end() {
        past.close();
    }

    private void refused(Runnable event, String... words) {
        String before = past.dump();
        assertThatThrownBy(event::run).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.exit()).isEqualTo(ExitCode.WRONG_USE)).hasMessageContainingAll(words);
        assertThat(past.dump()).isEqualTo(before);
    }

    private void post(int place) {
        past.history.post(first.get(place));
    }

    @Test
    void theFirstFileOfABatchIsAvailableAndTheOthersAreLocked() {
        assertThat(past.statuses()).isEqualTo("1 available, 2 locked, 3 locked");
        assertThat(past.mirror("ABCD")).isEqualTo("a=old b=old c=old");
    }

    @Test
    void postingMovesTheRecordsIntoTheMirrorAndUnlocksTheNextFile() {
        post(0);
        assertThat(past.statuses()).isEqualTo("1 posted, 2 available, 3 locked");
        assertThat(past.mirror("ABCD")).isEqualTo("b=old c=old");
        post(1);
        post(2);
        assertThat(past.statuses()).isEqualTo("1 posted, 2 posted, 3 posted");
        assertThat(past.mirror("ABCD")).isEqualTo("b=exit c=new d=new");
    }

    @Test
    void aLockedFileIsRefusedAndTheFileThatComesFirstIsNamed() {
        refused(() -> post(1), "File 2 (002.txt) is locked", "post file 1 (001.txt) first");
        refused(() -> post(2), "post file 1 (001.txt) first");
        post(0);
        refused(() -> post(2), "post file 2 (002.txt) first");
    }

    @Test
    void aPostedFileIsNotPostedAgain() {
        post(0);
        refused(() -> post(0), "was posted at 2026-03-02T08:30:00Z by ada");
    }

    @Test
    void aNewerBatchLeavesOpenFilesAsTheyAre() {
        past.batch("ABCD", "b=exit", "c=new");
        assertThat(past.statuses()).isEqualTo("1 available, 2 locked, 3 locked, 4 available, 5 locked");
    }

    @Test
    void postingAFileOfANewerBatchMakesOpenFilesOfOlderOnesObsolete() {
        post(0);
        past.history.reject(first.get(1));
        List<Long> second = past.batch("ABCD", "b=exit", "c=new");
        past.history.post(second.get(0));
        assertThat(past.statuses()).isEqualTo("1 posted, 2 obsolete, 3 obsolete, 4 posted, 5 available");
        refused(() -> post(1), "File 2 (002.txt) is obsolete");
        refused(() -> past.history.reject(first.get(2)), "is obsolete");
        refused(() -> past.history.unpost(first.get(2)), "is not posted but obsolete");
    }

    @Test
    void postingAFileOfAnOlderBatchLeavesNewerOnesAsTheyAre() {
        past.batch("ABCD", "b=exit", "c=new");
        post(0);
        assertThat(past.statuses()).isEqualTo("1 posted, 2 available, 3 locked, 4 available, 5 locked");
    }

    @Test
    void processesDoNotTouchEachOther() {
        past.load("EFGH", "a=other");
        past.batch("EFGH", "a=changed");
        past.history.post(4);
        assertThat(past.statuses()).isEqualTo("1 available, 2 locked, 3 locked, 4 posted");
        assertThat(past.mirror("ABCD")).isEqualTo("a=old b=old c=old");
        assertThat(past.mirror("EFGH")).isEqualTo("a=changed");
        past.load("EFGH", "z=new");
        assertThat(past.statuses()).isEqualTo("1 available, 2 locked, 3 locked, 4 archived posted");
    }

    @Test
    void anExtractStartsTheProcessOverAndArchivesWhatWasThere() {
        post(0);
        past.load("ABCD", "x=1");
        assertThat(past.mirror("ABCD")).isEqualTo("x=1");
        assertThat(past.statuses()).isEqualTo("1 archived posted, 2 archived available, 3 archived locked");
        assertThat(past.history.imports()).extracting(Import::archived).containsExactly(true, false);
        assertThat(past.history.list(new Filter("", "", Optional.empty(), false), Sort.TIME)).isEmpty();
        refused(() -> post(1), "belongs to a history that a newer extract replaced");
        refused(() -> past.history.unpost(first.get(0)), "replaced");
        refused(() -> past.history.reject(first.get(1)), "replaced");
        past.history.records(first.get(2), record -> assertThat(record.sent().why().reason()).isEqualTo("a reason"));
    }

    @Test
    void aRejectedFileKeepsTheNextLockedAndMayBePostedAfterAll() {
        past.history.reject(first.get(0));
        assertThat(past.statuses()).isEqualTo("1 rejected, 2 locked, 3 locked");
        refused(() -> past.history.reject(first.get(1)), "File 2 (002.txt) is locked");
        post(0);
        assertThat(past.statuses()).isEqualTo("1 posted, 2 available, 3 locked");
        refused(() -> past.history.reject(first.get(0)), "is posted", "caret unpost");
    }

    @Test
    void errorsReadAgainReplaceThoseToldBefore() {
        past.history.reject(first.get(0), List.of(new StateError(1, 2, "E1", "fatal", "wrong")));
        past.history.reject(first.get(0), List.of(new StateError(1, 2, "E2", "fatal", "no"),
                new StateError(0, 3, "E3", "fatal", "whose?")));
        past.history.reject(first.get(0));
        assertThat(past.history.errors(first.get(0))).extracting(StateError::ruleId).containsExactly("E2", "E3");
        past.history.records(first.get(0), record ->
                assertThat(record.errors()).extracting(StateError::ruleId).containsExactly("E2"));
        assertThat(past.history.find("1").orElseThrow().errors()).isEqualTo(2);
    }

    @Test
    void filesAreFoundByIdAndByContentThoseThatCanBePostedFirst() {
        past.batch("ABCD", "a=", "c=other");
        assertThat(past.history.find("3").orElseThrow().name()).isEqualTo("003.txt");
        assertThat(past.history.find("shaa=").orElseThrow().id()).isEqualTo(4);
        past.history.post(4);
        assertThat(past.history.find("shaa=").orElseThrow().id()).isEqualTo(4);
        assertThat(past.history.find("99")).isEmpty();
        assertThat(past.history.find("nothing")).isEmpty();
    }

    @Test
    void filesAreFilteredAndSorted() {
        past.load("EFGH", "a=1");
        past.batch("EFGH", "a=2");
        post(0);
        assertThat(ids(new Filter("", "", Optional.empty(), false), Sort.TIME)).containsExactly(4L, 2L);
        assertThat(ids(new Filter("", "", Optional.of(Status.LOCKED), false), Sort.TIME)).containsExactly(3L);
        assertThat(ids(new Filter("ABCD", "", Optional.empty(), true), Sort.FILE)).containsExactly(1L, 2L, 3L);
        assertThat(ids(new Filter("", "001", Optional.empty(), true), Sort.PROCESS)).containsExactly(1L, 4L);
        assertThat(ids(Past.ALL, Sort.STATUS)).containsExactly(4L, 2L, 3L, 1L);
    }

    private List<Long> ids(Filter filter, Sort sort) {
        return past.history.list(filter, sort).stream().map(UploadFile::id).toList();
    }

    @Test
    void aBatchIsUnpublishedUntilItsFilesLieInTheirPlace() {
        Batch batch = past.history.unpublished().orElseThrow();
        assertThat(batch.made().names()).containsExactly("001.txt", "002.txt", "003.txt");
        assertThat(batch.process()).isEqualTo("ABCD");
        past.history.published(batch.id());
        assertThat(past.history.unpublished()).isEmpty();
    }

    @Test
    void anExtractTakesTheOldOnesPlaceOnlyTogetherWithItsBatch() {
        String before = past.mirror("ABCD") + past.statuses();
        long prepared = past.history.prepare(new OdsAbout("ABCD", "", "ods.txt", "bb", "{}", List.of("a")), taker ->
                taker.accept(new Believed("z", List.of("z", "new"), "ods.txt", 1)));
        assertThat(past.mirror("ABCD") + past.statuses()).isEqualTo(before);
        NewBatch batch = new NewBatch(Mode.ODS, prepared, "{}", "hash", "out", List.of());
        assertThatThrownBy(() -> past.history.create(batch, List.of(new NewFile(1, "kind", "001.txt", "sha", taker -> {
            throw new IllegalStateException("the disk is full");
        })))).isInstanceOf(IllegalStateException.class);
        assertThat(past.mirror("ABCD") + past.statuses()).isEqualTo(before);
        past.history.create(batch, List.of());
        assertThat(past.mirror("ABCD")).isEqualTo("z=new");
        assertThat(past.history.current("ABCD").orElseThrow().about().layout()).containsExactly("a");
    }

    @Test
    void aRowKeptUnderAnotherKeyMovesWithThePostAndComesBackWithIt() {
        past.load("ABCD", "old=1", "other=1");
        long importId = past.history.current("ABCD").orElseThrow().id();
        Sent sent = new Sent(1, "new", false, List.of("new", "2"), Optional.empty(), Optional.of("old"),
                new Sent.Why("R", "a reason", "1", "t.csv", 1));
        past.history.create(new NewBatch(Mode.HISTORY, importId, "{}", "hash", "out", List.of()),
                List.of(new NewFile(1, "kind", "001.txt", "moved", taker -> taker.accept(sent))));
        long file = past.history.find("moved").orElseThrow().id();
        past.history.post(file);
        assertThat(past.mirror("ABCD")).isEqualTo("new=2 other=1");
        past.history.unpost(file);
        assertThat(past.mirror("ABCD")).isEqualTo("old=1 other=1");
    }

    @Test
    void whatHappenedToAFileIsTold() {
        post(0);
        assertThat(past.history.events(1)).extracting(Event::what).containsExactly("CREATED", "POSTED");
        assertThat(past.history.events(1).get(1).by()).isEqualTo("ada");
    }

    @Test
    void twoRowsOfOneKeyAreRefusedAndAllIsAsBefore() {
        String before = past.mirror("ABCD") + past.statuses() + past.history.imports();
        assertThatThrownBy(() -> past.load("ABCD", "a=1", "b=1", "a=2")).isInstanceOf(Refusal.class)
                .hasMessageContaining("ods.txt, rows 1 and 3: both have one key");
        assertThat(past.mirror("ABCD") + past.statuses() + past.history.imports()).isEqualTo(before);
        past.load("ABCD", "a=1");
        assertThat(past.mirror("ABCD")).isEqualTo("a=1");
    }

    @Test
    void aBatchComparedWithAReplacedImportIsRefused() {
        long old = past.history.current("ABCD").orElseThrow().id();
        past.load("ABCD", "a=1");
        refused(() -> past.history.create(new NewBatch(Mode.ODS, old, "", "", "", List.of()), List.of()),
                "started over by a newer extract");
    }

    @Test
    void oneAtATimeHasItOpenAndOnlyItsOwnerMayLookInside() throws Exception {
        assertThatThrownBy(() -> open()).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.exit()).isEqualTo(ExitCode.LOCKED));
        assertThat(Files.getPosixFilePermissions(folder.resolve(".caret"))).hasSize(3);
        assertThat(Files.getPosixFilePermissions(folder.resolve(".caret/history"))).hasSize(3);
    }

    @Test
    void whatIsClosedIsThereWhenItIsOpenedAgain() {
        post(0);
        String dump = past.dump();
        past.close();
        past = open();
        assertThat(past.dump()).isEqualTo(dump);
    }
}
