package org.sathi.bot.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @RepeatedTest(20)
    void a_port_is_none_that_outgoing_connections_are_given() throws IOException {
        assertThat(FreePort.find()).isBetween(20_000, 32_767);
    }

    @Test
    void a_port_that_somebody_listens_at_is_not_free() throws IOException {
        int port = FreePort.find();
        assertThat(FreePort.isFree(port)).isTrue();
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePort.isFree(taken.getLocalPort())).isFalse();
        }
    }
}
