package org.sathi.bot.simulator;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The addresses of Telegram's Bot API: {@code /bot<token>/method}, with JSON or a multipart form. */
final class BotApiRoutes {

    private final SimulatorSettings.Bot bot;
    private final BotApi api;
    private final Pictures pictures;
    private final JsonMapper json = JsonMapper.shared();

    BotApiRoutes(SimulatorSettings.Bot bot, BotApi api, Pictures pictures) {
        this.bot = bot;
        this.api = api;
        this.pictures = pictures;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(SimulatorSettings.TELEGRAM_PATH + "/bot{token}/{method}", this::call)
                .GET(SimulatorSettings.TELEGRAM_PATH + "/bot{token}/{method}", this::call)
                .GET(SimulatorSettings.TELEGRAM_PATH + "/file/bot{token}/{file}", this::file)
                .build();
    }

    private ServerResponse call(ServerRequest request) throws IOException, ServletException {
        if (!isToken(request)) {
            return answer(new BotApi.Answer.Refused(HttpStatus.UNAUTHORIZED.value(), "Unauthorized"));
        }
        try {
            return answer(api.call(request.pathVariable("method"), parameters(request)));
        } catch (JacksonException malformed) {
            return answer(new BotApi.Answer.Refused(
                    HttpStatus.BAD_REQUEST.value(), "Bad Request: can't parse the parameters"));
        }
    }

    private JsonNode parameters(ServerRequest request) throws IOException, ServletException {
        MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_JSON);
        if (type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)) {
            ObjectNode parameters = json.createObjectNode();
            for (Part part : request.servletRequest().getParts()) {
                parameters.set(part.getName(), value(part));
            }
            // A file is named by the part it lies in: core.telegram.org/bots/api#sending-files.
            String photo = parameters.path("photo").asString("");
            if (photo.startsWith("attach://")) {
                parameters.set("photo", parameters.path(photo.substring("attach://".length())));
            }
            return parameters;
        }
        byte[] body = request.servletRequest().getInputStream().readAllBytes();
        return body.length == 0 ? json.createObjectNode() : json.readTree(body);
    }

    private JsonNode value(Part part) throws IOException {
        byte[] content = part.getInputStream().readAllBytes();
        if (part.getSubmittedFileName() != null) {
            return json.getNodeFactory().stringNode(pictures.add(content).orElse(""));
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return part.getName().equals("reply_markup")
                ? json.readTree(text)
                : json.getNodeFactory().stringNode(text);
    }

    private ServerResponse file(ServerRequest request) {
        return isToken(request)
                ? pictures.find(request.pathVariable("file"))
                        .map(picture ->
                                ServerResponse.ok().contentType(picture.type()).body(picture.content()))
                        .orElseGet(() -> ServerResponse.notFound().build())
                : ServerResponse.status(HttpStatus.UNAUTHORIZED).build();
    }

    private boolean isToken(ServerRequest request) {
        return MessageDigest.isEqual(
                bot.token().getBytes(StandardCharsets.UTF_8),
                request.pathVariable("token").getBytes(StandardCharsets.UTF_8));
    }

    private static ServerResponse answer(BotApi.Answer answer) {
        return switch (answer) {
            case BotApi.Answer.Ok(Object result) ->
                ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(Map.of("ok", true, "result", result));
            case BotApi.Answer.Refused(int code, String description) ->
                ServerResponse.status(code)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("ok", false, "error_code", code, "description", description));
        };
    }
}
