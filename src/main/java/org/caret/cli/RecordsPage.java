package org.caret.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.caret.history.History;
import org.caret.history.Sent;
import org.caret.history.SentRecord;
import org.caret.history.StateError;
import org.caret.history.UploadFile;

/** Prints the records of one upload file: whom by local id, why, and what the state said; no other value of theirs. */
record RecordsPage(Main.Surroundings around, History history) {

    void print(UploadFile file, boolean json) {
        List<StateError> strange = history.errors(file.id()).stream().filter(error -> error.record() == 0).toList();
        if (json) {
            ObjectNode node = HistoryPage.node(file).put("version", 1);
            ArrayNode records = node.putArray("recordList");
            history.records(file.id(), record -> records.add(node(record)));
            ArrayNode events = node.putArray("events");
            history.events(file.id()).forEach(event -> events.addObject().put("what", event.what())
                    .put("was", event.was()).put("became", event.became()).put("at", event.at().toString())
                    .put("by", event.by()));
            ArrayNode unmatched = node.putArray("unmatchedErrors");
            strange.forEach(error -> unmatched.add(node(error)));
            around.out().println(node.toPrettyString());
            return;
        }
        say("show.file", file.id(), file.name(), file.status().word(), file.records(), file.errors());
        history.events(file.id()).forEach(event -> say("show.event", HistoryPage.minute(event.at(), around),
                event.what().toLowerCase(Locale.ROOT), event.by()));
        history.records(file.id(), this::tell);
        if (!strange.isEmpty()) {
            say("show.strange");
            strange.forEach(error -> say("show.strange.line", error.line(), error.ruleId(), error.severity()));
        }
    }

    private void tell(SentRecord record) {
        Sent.Why why = record.sent().why();
        say(record.sent().deletes() ? "show.deletes" : "show.record", record.sent().line(),
                why.localId().isEmpty() ? OpenHistory.WORDS.text("show.nobody") : why.localId(), why.ruleId(),
                why.reason());
        record.errors().forEach(error -> say("show.error", error.ruleId(), error.severity(), error.message()));
    }

    private void say(String key, Object... parts) {
        Object[] texts = Arrays.stream(parts).map(String::valueOf).toArray();
        around.out().println(OpenHistory.WORDS.text(key, texts));
    }

    private static ObjectNode node(SentRecord record) {
        Sent.Why why = record.sent().why();
        ObjectNode node = new ObjectMapper().createObjectNode().put("line", record.sent().line())
                .put("deletes", record.sent().deletes()).put("localId", why.localId()).put("ruleId", why.ruleId())
                .put("reason", why.reason()).put("file", why.file()).put("row", why.row());
        ArrayNode errors = node.putArray("errors");
        record.errors().forEach(error -> errors.add(node(error).put("message", error.message())));
        return node;
    }

    private static ObjectNode node(StateError error) {
        return new ObjectMapper().createObjectNode().put("line", error.line()).put("ruleId", error.ruleId())
                .put("severity", error.severity());
    }
}
