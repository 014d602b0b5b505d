package org.sathi.bot.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the page asks for: the phones and their news, what to do on them, and the record. */
final class PageApi {

    private static final String PATH = "/simulator/api";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int LARGEST_GESTURE = 100_000;
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Shelf shelf;
    private final Telegram telegram;
    private final Twilio twilio;
    private final Pictures pictures;
    private final RecordPanel record;
    private final JsonMapper json = JsonMapper.shared();

    PageApi(Shelf shelf, Telegram telegram, Twilio twilio, Pictures pictures, RecordPanel record) {
        this.shelf = shelf;
        this.telegram = telegram;
        this.twilio = twilio;
        this.pictures = pictures;
        this.record = record;
    }

    /**
     * The phones that changed.
     *
     * @param version to ask with for what is newer
     */
    record News(long version, List<PhoneView> phones) {}

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(PATH + "/phones", this::news)
                .POST(PATH + "/phones/{phone}", this::gesture)
                .GET(PATH + "/phones/{phone}/script", this::script)
                .POST(PATH + "/pictures", this::keepPicture)
                .POST(PATH + "/files", this::keepFile)
                .GET(PATH + "/pictures/{picture}", this::picture)
                .POST(PATH + "/cost", request -> ok(PhoneView.Cost.of(words(request))))
                .GET(PATH + "/record", _ -> ok(record.read()))
                .build();
    }

    private ServerResponse news(ServerRequest request) throws InterruptedException {
        long since = request.param("since").flatMap(PageApi::number).orElse(0L);
        Shelf.News news = shelf.since(since, LONGEST_WAIT);
        return ok(new News(
                news.version(), news.phones().stream().map(PhoneView::of).toList()));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private ServerResponse gesture(ServerRequest request) throws IOException {
        Optional<Phone> phone = shelf.byId(request.pathVariable("phone"));
        if (phone.isEmpty()) {
            return ServerResponse.notFound().build();
        }
        try {
            @Nullable Gesture gesture = json.readValue(words(request), Gesture.class);
            if (gesture == null) {
                return line(HttpStatus.BAD_REQUEST, "not a gesture");
            }
            Provider provider = phone.get().person().onTelegram() ? telegram : twilio;
            provider.carry(phone.get(), gesture);
            return ServerResponse.noContent().build();
        } catch (JacksonException malformed) {
            return line(HttpStatus.BAD_REQUEST, "not a gesture");
        } catch (Provider.NotPossible no) {
            return line(HttpStatus.CONFLICT, String.valueOf(no.getMessage()));
        }
    }

    private ServerResponse script(ServerRequest request) {
        return shelf.byId(request.pathVariable("phone"))
                .map(phone -> ServerResponse.ok()
                        .contentType(TEXT)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("talk-" + phone.person().id() + ".talk")
                                        .build()
                                        .toString())
                        .body(TalkScript.of(phone)))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    private ServerResponse keepPicture(ServerRequest request) throws IOException {
        byte[] content = request.servletRequest().getInputStream().readNBytes(Pictures.LARGEST + 1);
        return pictures.add(content)
                .map(id -> line(HttpStatus.CREATED, id))
                .orElseGet(() -> line(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not a picture of less than 5 MB"));
    }

    private ServerResponse keepFile(ServerRequest request) throws IOException {
        byte[] content = request.servletRequest().getInputStream().readNBytes(Pictures.LARGEST + 1);
        return pictures.addFile(content)
                .map(id -> line(HttpStatus.CREATED, id))
                .orElseGet(() -> line(HttpStatus.CONTENT_TOO_LARGE, "a file of more than 5 MB"));
    }

    private ServerResponse picture(ServerRequest request) {
        return pictures.find(request.pathVariable("picture"))
                .map(picture -> ServerResponse.ok().contentType(picture.type()).body(picture.content()))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    private static String words(ServerRequest request) throws IOException {
        byte[] body = request.servletRequest().getInputStream().readNBytes(LARGEST_GESTURE);
        return new String(body, StandardCharsets.UTF_8);
    }

    private static ServerResponse ok(Object body) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }

    private static ServerResponse line(HttpStatus status, String line) {
        return ServerResponse.status(status).contentType(TEXT).body(line);
    }
}
