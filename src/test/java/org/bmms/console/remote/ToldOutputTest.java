package org.bmms.console.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ToldOutputTest {
    private final List<String> heard = new ArrayList<>();
    private final ToldOutput output = new ToldOutput(heard::add, () -> {});

    @Test
    void linesAreToldInWholeHoweverTheyArrive() {
        write("fi");
        write("rst\nsecond\n\nPe\u00f1");
        output.tell();
        assertThat(heard).containsExactly("first", "second", "");

        byte[] letter = "\u00e1".getBytes(StandardCharsets.UTF_8);
        output.write(letter, 0, 1);
        output.tell();
        output.write(letter, 1, 1);
        output.tellAll();
        assertThat(heard).last().isEqualTo("Pe\u00f1\u00e1");
    }

    @Test
    void aLineWithoutAnEndIsToldInParts() {
        write("x".repeat(ToldOutput.LONGEST_LINE + 1));
        output.tell();

        assertThat(heard).hasSize(1);
    }

    @Test
    void whoeverSpeaksFasterThanSomebodyListensHasToWaitAndLosesNothing() throws InterruptedException {
        Thread server = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 1_000; i++) {
                write(i + "\n");
            }
        });
        while (server.isAlive() || heard.size() < 1_000) {
            output.tell();
        }
        server.join();

        assertThat(heard).hasSize(1_000).last().isEqualTo("999");
    }

    @Test
    void whoeverSpeaksToNobodyDoesNotWait() {
        output.leave();
        for (int i = 0; i < 1_000; i++) {
            write("more\n");
        }
        assertThat(heard).isEmpty();
    }

    private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.write(bytes, 0, bytes.length);
    }
}
