package org.sathi.bot.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {

    private static final int LARGE = 20_000_000;

    private final Loop loop = new Loop();

    LoopTest() throws IOException {}

    @AfterEach
    void close() throws InterruptedException {
        loop.close();
    }

    @Test
    void an_answer_is_told() throws Exception {
        int port = listen((connection, _) -> answer(connection, "503 Service Unavailable"));

        assertThat(HttpLine.ask(loop, port, request(10))).isEqualTo(503);
    }

    @Test
    void what_the_other_side_has_no_room_for_yet_is_sent_later() throws Exception {
        int port = listen((connection, message) ->
                answer(connection, message.body().equals("x".repeat(LARGE)) ? "200 OK" : "400 Bad Request"));

        assertThat(HttpLine.ask(loop, port, request(LARGE))).isEqualTo(200);
    }

    @Test
    void a_connection_that_is_closed_instead_of_an_answer_is_an_error() throws Exception {
        int port = listen((connection, _) -> connection.close());

        assertThatThrownBy(() -> HttpLine.ask(loop, port, request(10)))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("the connection was closed");
    }

    @Test
    void an_answer_may_come_after_a_while() throws Exception {
        long begin = System.nanoTime();
        int port = listen((connection, _) -> loop.at(begin + 50_000_000, () -> answer(connection, "200 OK")));

        assertThat(HttpLine.ask(loop, port, request(10))).isEqualTo(200);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(50_000_000);
    }

    private int listen(BiConsumer<Connection, Received> what) throws IOException {
        return loop.listen(connection -> new Connection.Listener() {
            @Override
            public void received(Received message) {
                what.accept(connection, message);
            }

            @Override
            public void broken(IOException why) {
                // The other side is done.
            }
        });
    }

    private static void answer(Connection connection, String status) {
        var bytes = Bytes.ascii("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
        connection.send(bytes, bytes.length);
    }

    private static byte[] request(int length) {
        return Bytes.ascii("POST / HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\n" + "x".repeat(length));
    }
}
