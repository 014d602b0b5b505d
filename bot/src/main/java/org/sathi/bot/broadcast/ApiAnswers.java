package org.sathi.bot.broadcast;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.sathi.bot.message.BroadcastWord;
import org.sathi.bot.message.BroadcastWord.Refused;
import org.sathi.bot.message.BroadcastWord.ToCoordinator;
import org.sathi.bot.sheet.Table;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What coordinators are told, as JSON. */
public record ApiAnswers(JsonMapper json) {

    /** Writes a file to its end. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** A table as a file to keep, under this name. */
    public ServerResponse file(String name, boolean xlsx, Writing writing) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(Table.type(xlsx)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + Table.extension(xlsx) + "\"")
                .build((_, response) -> {
                    write(writing, json, response);
                    return null;
                });
    }

    /** A fault before the first bytes went out is answered as a problem; after that the file is broken off, and whoever reads it sees that. */
    private static void write(Writing writing, JsonMapper json, HttpServletResponse response) throws IOException {
        try {
            writing.to(response.getOutputStream());
        } catch (RuntimeException e) {
            var problem = Problem.of(e);
            if (response.isCommitted()) {
                throw new IOException("a file is broken off");
            }
            response.reset();
            problem.write(json, response);
        }
    }

    ServerResponse of(ToCoordinator said) throws Problem {
        return switch (said) {
            case Refused refused -> throw Problem.of(refused);
            case BroadcastWord.Previewed(var preview) -> ok(preview);
            case BroadcastWord.SecondAsked(var _, var preview, var _) -> ok(preview);
            case BroadcastWord.StatusShown(var standing) -> ok(standing);
            case BroadcastWord.Ended(var standing) -> ok(standing);
            case BroadcastWord.Listed(var listed) -> ok(listed);
            case BroadcastWord.Audiences(var named) -> ok(named);
            case BroadcastWord.Started started ->
                written(
                        HttpStatus.ACCEPTED,
                        Map.of("broadcast", started.broadcast(), "recipients", started.recipients()));
            case BroadcastWord.SecondNeeded(long broadcast) ->
                written(HttpStatus.ACCEPTED, Map.of("broadcast", broadcast, "second", true));
            case BroadcastWord.Counted(int people, var byLanguage) ->
                ok(Map.of("people", people, "byLanguage", byLanguage));
            case BroadcastWord.Changed(long broadcast, var state) -> ok(Map.of("broadcast", broadcast, "state", state));
            case BroadcastWord.AudienceKept(String name, int people) -> ok(Map.of("name", name, "people", people));
            case BroadcastWord.ListRead l -> list(l);
            case BroadcastWord.PollShown p ->
                ok(Map.of(
                        "broadcast", p.broadcast(),
                        "question", p.question(),
                        "asked", p.asked(),
                        "options", p.options()));
            case BroadcastWord.Held(long broadcast, var reason, var price) ->
                ok(Map.of("broadcast", broadcast, "reason", reason, "price", price));
            case BroadcastWord.Alarmed(long broadcast, int failed, int of) ->
                ok(Map.of("broadcast", broadcast, "failed", failed, "of", of));
        };
    }

    private ServerResponse list(BroadcastWord.ListRead list) throws Problem {
        if (list.numbers() == 0) {
            throw Problem.unreadable(
                    list.faults().stream().anyMatch(f -> f.row() == 0)
                            ? "It is no XLSX file and no CSV file in UTF-8."
                            : "There is no phone number in it.");
        }
        var faults = list.faults().stream()
                .map(f -> Map.of("row", f.row(), "fault", f.kind(), "value", f.value()))
                .toList();
        return ok(Map.of(
                "name", list.name(),
                "people", list.people(),
                "numbers", list.numbers(),
                "rowsWithout", list.wrong(),
                "faults", faults));
    }

    /** What was asked, as JSON. */
    public ServerResponse ok(Object body) {
        return written(HttpStatus.OK, body);
    }

    private ServerResponse written(HttpStatus status, Object body) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(body));
    }
}
