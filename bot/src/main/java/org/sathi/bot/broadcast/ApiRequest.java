package org.sathi.bot.broadcast;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sathi.bot.broadcast.ApiTokens.Caller;
import org.sathi.bot.message.Audience;
import org.sathi.bot.message.BroadcastDraft;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request, and what it asks for; what is not as it has to be is a {@link Problem}.
 *
 * @param caller whose token it carries
 * @param audit where it leaves its trace
 */
public record ApiRequest(ServerRequest request, Caller caller, JsonMapper json, ApiAudit audit) {

    /** An audience: whom it means, and of these who is left out. */
    record Named(@Nullable Audience include, @Nullable Audience exclude) {
        Audience included() {
            return include == null ? Audience.EMPTY : include;
        }

        Audience excluded() {
            return exclude == null ? Audience.EMPTY : exclude;
        }
    }

    private record Code(@Nullable String code) {}

    BroadcastDraft draft() throws Problem {
        return read(BroadcastDraft.class);
    }

    Named audience() throws Problem {
        return read(Named.class);
    }

    String code() throws Problem {
        var code = read(Code.class).code();
        return code == null ? "" : code;
    }

    long number() {
        return Long.parseLong(request.pathVariable("broadcast"));
    }

    String name() {
        return request.pathVariable("name");
    }

    /** Notes in the audit that the caller did something; {@code detail} has nobody's name or number. */
    public void note(String action, String detail) {
        audit.note(caller.actor(), action, detail);
    }

    /** A parameter; empty if it is not there. */
    public String text(String parameter) {
        return request.param(parameter).orElse("");
    }

    /** A parameter that is a day. */
    public LocalDate day(String parameter) throws Problem {
        try {
            return LocalDate.parse(text(parameter));
        } catch (DateTimeParseException e) {
            throw Problem.unreadable(parameter + " is a day, as in 2026-01-31.");
        }
    }

    /** A parameter that is a whole number. */
    public int whole(String parameter, int otherwise) throws Problem {
        try {
            return request.param(parameter).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw Problem.unreadable(parameter + " is a whole number.");
        }
    }

    /** Whether phone numbers are to be shown in full. */
    boolean wantsNumbers() throws Problem {
        boolean wants = text("numbers").equals("true");
        if (wants && !caller.numbers()) {
            throw Problem.forbidden("This token may not see phone numbers.");
        }
        return wants;
    }

    byte[] body() throws Problem {
        try {
            var body = request.servletRequest().getInputStream().readNBytes(NumberLists.LARGEST + 1);
            if (body.length > NumberLists.LARGEST) {
                throw Problem.unreadable("The body is longer than 5 MB.");
            }
            return body;
        } catch (IOException e) {
            throw Problem.unreadable("The body did not come.");
        }
    }

    private <T> T read(Class<T> type) throws Problem {
        var body = body();
        try {
            return Objects.requireNonNull(json.readValue(body, type));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw Problem.unreadable("The body is not what it has to be: see the description.");
        }
    }
}
