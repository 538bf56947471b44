package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private static final String CANARY = "cän\"ary/7 &%+\\'x~";

    private final Redactor redactor = new Redactor();

    @Test
    void aSecretNobodyTaughtIsLeftWhichShowsThatTheOtherTestsCanFail() {
        assertThat(redactor.redact("it is zebra-4711")).isEqualTo("it is zebra-4711");
    }

    @Test
    void aKnownSecretIsMaskedWhereverItStands() {
        learn("zebra-4711");

        assertThat(redactor.redact("zebra-4711 or 'zebra-4711'zebra-4711"))
                .isEqualTo(Redactor.MASK + " or '" + Redactor.MASK + "'" + mask());
    }

    @Test
    void ofTwoOverlappingSecretsNothingIsLeft() {
        learn("abcdef");
        learn("defghi");

        assertThat(redactor.redact("<abcdefghi>")).isEqualTo("<" + mask() + ">");
    }

    @Test
    void aSecretThatIsPartOfALongerOneLeavesNothingOfTheLongerOne() {
        learn("hunter2");
        learn("hunter2-production");

        assertThat(redactor.redact("hunter2-production")).isEqualTo(mask());
    }

    @Test
    void aSecretThatOverlapsItselfLeavesNothing() {
        learn("aaaa");

        assertThat(redactor.redact("xaaaaaaay")).isEqualTo("x" + mask() + "y");
    }

    @Test
    void valuesOfLessThanFourCharactersAreNotHunted() {
        learn("abc");

        assertThat(redactor.redact("abc")).isEqualTo("abc");
    }

    @Test
    void everyEncodingInWhichASecretTravelsIsMasked() {
        learn(CANARY);
        byte[] bytes = CANARY.getBytes(StandardCharsets.UTF_8);
        String form = URLEncoder.encode(CANARY, StandardCharsets.UTF_8);

        assertMasked(CANARY);
        assertMasked(form);
        assertMasked(form.replace("+", "%20"));
        assertMasked(form.toLowerCase(Locale.ROOT));
        assertMasked(form.toLowerCase(Locale.ROOT).replace("+", "%20"));
        assertMasked(CANARY.replace("%", "%25").replace("\"", "%22"));
        assertMasked(Json.write(CANARY).substring(1, Json.write(CANARY).length() - 1));
        String twice = Json.write(Json.write(CANARY));
        assertMasked(twice.substring(3, twice.length() - 3));
        assertMasked("cän\\u0022ary/7 &%+\\\\'x~");
        assertMasked("cän\\\"ary\\/7 &%+\\\\\\'x~");
        assertMasked(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        assertMasked(HexFormat.of().formatHex(bytes));
        assertMasked(CANARY.replace("'", "'\\''"));
        assertMasked(CANARY.replace("'", "''"));
        assertMasked("cän&quot;ary/7 &amp;%+\\&#x27;x~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u:", "us:", "user:", "postgres:"})
    void aSecretInsideLongerBase64IsMasked(String before) {
        learn("correct-horse-battery");
        String plain = before + "correct-horse-battery" + "!tail";
        String encoded = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        String shown = redactor.redact("header " + encoded);

        String left = shown.substring("header ".length()).replace(mask(), " ");
        assertThat(left.replace(" ", "").length()).isLessThan(encoded.length() - 24);
    }

    @Test
    void eachLineOfAKeyIsMaskedAlsoWhenItIsIndented() {
        learn("-----BEGIN KEY-----\nQUJDREVGR0g\nSUpLTE1OT1A\n-----END KEY-----\n");

        assertThat(redactor.redact("log:\n   SUpLTE1OT1A\n")).isEqualTo("log:\n   " + mask() + "\n");
    }

    @Test
    void aSecretAmidManyLinesIsMasked() {
        learn("zebra-4711");

        assertThat(redactor.redact("one\ntwo zebra-4711\r\nthree")).isEqualTo("one\ntwo " + mask() + "\r\nthree");
    }

    @Test
    void aTextWithPercentSignsThatEncodeNothingIsLeft() {
        learn("zebra-4711");

        assertThat(redactor.redact("100 % of 50%ab% \\ %C3 %")).isEqualTo("100 % of 50%ab% \\ %C3 %");
    }

    private void assertMasked(String form) {
        assertThat(redactor.redact("<<" + form + ">>")).as(form).isEqualTo("<<" + mask() + ">>");
    }

    private void learn(String value) {
        redactor.learn(Secret.of(value));
    }

    private static String mask() {
        return Redactor.MASK;
    }
}
