package org.caret.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.caret.notice.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking posts back: everything is as it was, to the last row. */
class UnpostTest {

    @TempDir
    private Path folder;
    private Past past;

    @BeforeEach
    void begin() {
        past = open();
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

    @Test
    void theMirrorTheNextFileAndObsoleteOnesAreAsTheyWere() {
        past.load("ABCD", "a=old", "b=old");
        past.batch("ABCD", "a=", "b=exit");
        past.history.reject(1);
        past.batch("ABCD", "a=other,c=new", "b=exit");
        String before = past.dump();
        past.history.post(3);
        assertThat(past.statuses()).isEqualTo("1 obsolete, 2 obsolete, 3 posted, 4 available");
        past.history.unpost(3);
        assertThat(past.statuses()).isEqualTo("1 rejected, 2 locked, 3 available, 4 locked");
        assertThat(past.dump()).isEqualTo(before);
    }

    @Test
    void onlyTheLastPostIsTakenBackAndThatOneIsNamed() {
        past.load("ABCD", "a=old");
        past.batch("ABCD", "a=1", "a=2");
        past.history.post(1);
        past.history.post(2);
        assertThatThrownBy(() -> past.history.unpost(1)).isInstanceOf(Refusal.class)
                .hasMessageContaining("Take back file 2 (002.txt) first");
        past.history.unpost(2);
        past.history.unpost(1);
        assertThat(past.mirror("ABCD")).isEqualTo("a=old");
        assertThat(past.statuses()).isEqualTo("1 available, 2 locked");
        assertThatThrownBy(() -> past.history.unpost(1)).isInstanceOf(Refusal.class)
                .hasMessageContaining("is not posted but available");
    }

    @Test
    void theLastPostOfOneProcessIsTakenBackWhateverWasPostedInAnother() {
        past.load("ABCD", "a=old");
        past.load("EFGH", "a=old");
        past.batch("ABCD", "a=1");
        past.batch("EFGH", "a=2");
        past.history.post(1);
        past.history.post(2);
        past.history.unpost(1);
        assertThat(past.statuses()).isEqualTo("1 available, 2 posted");
    }

    @Test
    void aFileRejectedAfterThePostIsLockedAgainWithItsErrors() {
        past.load("ABCD", "a=old");
        past.batch("ABCD", "a=1", "a=2");
        past.history.post(1);
        past.history.reject(2, List.of(new StateError(0, 1, "E", "fatal", "no")));
        past.history.unpost(1);
        assertThat(past.statuses()).isEqualTo("1 available, 2 locked");
        assertThat(past.history.errors(2)).hasSize(1);
    }

    @Test
    void setsMadeAfterThePostStandOnItAndGoWithIt() {
        past.load("ABCD", "a=old");
        past.batch("ABCD", "a=1", "b=1");
        past.history.post(1);
        past.batch("ABCD", "c=1");
        past.history.unpost(1);
        assertThat(past.statuses()).isEqualTo("1 available, 2 locked, 3 obsolete");
        assertThatThrownBy(() -> past.history.post(3)).isInstanceOf(Refusal.class)
                .hasMessageContaining("or a post that it was made after was taken back");
    }

    /** Batches, posts and rejections by chance (with a seed); then all posts are taken back, one by one. */
    @Test
    void anyNumberOfPostsIsTakenBackStepByStep() {
        Random chance = new Random(20261125);
        past.load("ABCD", "a=0", "b=0", "c=0", "d=0", "e=0");
        Deque<String> dumps = new ArrayDeque<>();
        Deque<Long> posted = new ArrayDeque<>();
        for (int i = 0; i < 12; i++) {
            past.batch("ABCD", records(chance), records(chance), records(chance));
        }
        for (int i = 0; i < 40; i++) {
            List<UploadFile> open = past.history.list(new Filter("ABCD", "", Optional.empty(), false), Sort.TIME);
            if (open.isEmpty()) {
                break;
            }
            UploadFile next = open.get(open.size() - 1 - chance.nextInt(Math.min(2, open.size())));
            dumps.push(past.dump());
            posted.push(next.id());
            past.history.post(next.id());
        }
        assertThat(posted.size()).isGreaterThan(10);
        while (!posted.isEmpty()) {
            past.history.unpost(posted.pop());
            assertThat(past.dump()).isEqualTo(dumps.pop());
        }
        assertThat(past.mirror("ABCD")).isEqualTo("a=0 b=0 c=0 d=0 e=0");
    }

    private static String records(Random chance) {
        String first = "abc".charAt(chance.nextInt(3)) + "=" + (chance.nextBoolean() ? chance.nextInt(100) : "");
        String second = "def".charAt(chance.nextInt(3)) + "=" + (chance.nextBoolean() ? chance.nextInt(100) : "");
        return first + "," + second;
    }
}
