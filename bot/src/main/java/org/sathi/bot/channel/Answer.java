package org.sathi.bot.channel;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a provider's webhook is answered with.
 *
 * @param status the HTTP status
 * @param type the content type; empty where there is no body
 * @param body the body, which is written whole and with its length
 */
public record Answer(int status, String type, byte[] body) {

    /** The provider's delivery was taken, and there is nothing to say about it. */
    public static final Answer TAKEN = new Answer(HttpServletResponse.SC_OK, "", new byte[0]);

    /** The provider's delivery was taken, and {@code body} is said in return. */
    public static Answer taken(String type, String body) {
        return new Answer(HttpServletResponse.SC_OK, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The provider's delivery was not taken; {@code line} says why. */
    static Answer refused(int status, String line) {
        return new Answer(status, "text/plain;charset=UTF-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void to(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentLength(body.length);
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
        }
        if (body.length > 0) {
            response.setContentType(type);
            response.getOutputStream().write(body);
        }
    }
}
