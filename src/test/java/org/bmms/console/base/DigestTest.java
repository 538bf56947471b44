package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void itIsWhatSha256sumPrints() {
        assertThat(Digest.sha256("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Digest.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void textIsTakenAsUtf8() {
        assertThat(Digest.sha256("ä")).isEqualTo(Digest.sha256(new byte[] {(byte) 0xc3, (byte) 0xa4}));
    }
}
