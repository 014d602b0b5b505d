package org.sathi.bot.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReceivedTest {

    private static final String REQUEST =
            "POST /bot1/sendmessage HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nAccept: */*\r\n\r\n{\"a\":\"ñ\"}";
    private static final String CHUNKED = "HTTP/1.1 200 \r\ntransfer-encoding: chunked\r\n\r\n5\r\n12\r\n5\r\n1F\r\n"
            + "x".repeat(31) + "\r\n0\r\n\r\n";

    private final Received received = new Received();

    @Test
    void a_message_is_whole_with_its_last_byte_wherever_it_is_cut() throws IOException {
        for (var message : new String[] {REQUEST, CHUNKED}) {
            var bytes = message.getBytes(StandardCharsets.UTF_8);
            for (int cut = 1; cut < bytes.length; cut++) {
                received.add(ByteBuffer.wrap(bytes, 0, cut));
                assertThat(received.isWhole()).as("%d of %s", cut, message).isFalse();
                received.add(ByteBuffer.wrap(bytes, cut, bytes.length - cut));
                assertThat(received.isWhole()).as("%d of %s", cut, message).isTrue();
                received.next();
                assertThat(received.isWhole()).isFalse();
            }
        }
    }

    @Test
    void a_request_has_a_path_and_a_body() throws IOException {
        add(REQUEST);

        assertThat(received.isWhole()).isTrue();
        assertThat(received.path()).isEqualTo("/bot1/sendmessage");
        assertThat(received.body()).isEqualTo("{\"a\":\"ñ\"}");
    }

    @Test
    void messages_that_come_at_once_are_read_one_after_the_other() throws IOException {
        add("HTTP/1.1 200 \r\nCONTENT-LENGTH:0\r\n\r\n" + CHUNKED + "HTTP/1.1 503 \r\nConnection: close\r\n\r\n");

        assertThat(received.isWhole()).isTrue();
        assertThat(received.status()).isEqualTo(200);
        received.next();
        assertThat(received.isWhole()).isTrue();
        assertThat(received.status()).isEqualTo(200);
        received.next();
        assertThat(received.isWhole()).isTrue();
        assertThat(received.status()).isEqualTo(503);
        received.next();
        assertThat(received.isWhole()).isFalse();
    }

    @Test
    void a_message_is_as_long_as_it_likes() throws IOException {
        add("POST / HTTP/1.1\r\nContent-Length: 100000\r\n\r\n" + "y".repeat(100_000));

        assertThat(received.isWhole()).isTrue();
        assertThat(received.body()).hasSize(100_000);
    }

    @Test
    void a_length_that_is_none_is_refused() {
        add("POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n");

        assertThatThrownBy(received::isWhole).isInstanceOf(IOException.class);
    }

    private void add(String text) {
        received.add(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
