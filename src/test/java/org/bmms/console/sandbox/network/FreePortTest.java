package org.bmms.console.sandbox.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortTest {
    @Test
    void noConnectionIsGivenOneOfThem() throws IOException {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            found.add(FreePort.find());
        }

        assertThat(found).allSatisfy(port -> assertThat(port).isBetween(FreePort.LOWEST, FreePort.BEYOND - 1));
        assertThat(found.stream().distinct().count()).as("different ones").isGreaterThan(100);
    }

    @Test
    void whereSomebodyListensNoServerIsPut() throws IOException {
        List<ServerSocket> listening = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                int port = FreePort.find();
                listening.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            }
            assertThat(listening.stream().map(ServerSocket::getLocalPort).distinct())
                    .hasSize(300);
        } finally {
            for (ServerSocket socket : listening) {
                socket.close();
            }
        }
    }
}
