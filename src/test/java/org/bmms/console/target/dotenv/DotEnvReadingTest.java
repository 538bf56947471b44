package org.bmms.console.target.dotenv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.bmms.console.base.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvReadingTest {

    @ParameterizedTest(name = "{0} is read as [{1}] or [{2}]")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "bmms|bmms|bmms",
                "bmms   # c|bmms   |bmms   # c",
                " bmms| bmms| bmms",
                "'bmms'|bmms|bmms",
                "\"bmms\"|bmms|bmms",
                "\"bmms\" # c|\"bmms\" |\"bmms\" # c",
                "'bmms' # c|bmms|'bmms' # c",
                "pa#ss|pa|pa#ss",
                "'pa#ss'|pa#ss|pa#ss",
                "\"pa#ss\"|\"pa|pa#ss",
                "a=b=c|a=b=c|a=b=c",
                "'\"both\"'|both|both",
                "\"say \\\"hi\\\"\"|say \"hi\"|say \"hi\"",
                "\"a\\nb\\q\"|a\\nbq|a\\nbq",
                "\"|\"|\"",
                "'|'|'",
            })
    void aValueIsReadAsDjangoEnvironReadsIt(String raw, String stripping, String keeping) {
        DotEnv env = DotEnv.of("K=" + raw + "\n");
        assertThat(env.value("K", EnvironRules.STRIP_COMMENTS)).contains(stripping);
        assertThat(env.value("K", EnvironRules.KEEP_COMMENTS)).contains(keeping);
    }

    @ParameterizedTest
    @ValueSource(strings = {" K=1", "\tK=1", "K =1", "export  K=1", "# K=1", "K-X=1", "\ufeffK=1", "K", ""})
    void aLineOfAnotherShapeIsIgnored(String line) {
        assertThat(DotEnv.of(line + "\n").value("K")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\f", "\u2028", "\u0085", ""})
    void everyLineEndOfPythonEndsAValue(String end) {
        assertThat(DotEnv.of("A=0" + end + (end.isEmpty() ? "" : "export K=1" + end))
                        .value("A"))
                .contains("0");
    }

    @Test
    void ofDuplicatesTheLastCounts() {
        DotEnv env = DotEnv.of("K=1\nL=x\nK=2\n");
        assertThat(env.value("K")).contains("2");
        assertThat(env.line("K")).contains(3);
    }

    @ParameterizedTest
    @CsvSource({
        "1,true",
        "2,true",
        "-1,true",
        "0,false",
        "00,false",
        "true,true",
        "TRUE,true",
        "On,true",
        "ok,true",
        "y,true",
        "Yes,true",
        "false,false",
        "enabled,false",
        "t,false",
        "' 1 ',true",
        "1_0,true",
        "'',false",
        "oui,false"
    })
    void booleansAreReadAsDjangoEnvironReadsThem(String value, boolean expected) {
        assertThat(EnvironBoolean.of(value)).isEqualTo(expected);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLine() {
        byte[] bytes = "A=1\nB=\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> DotEnv.parse(bytes)).isInstanceOfSatisfying(FailureException.class, e -> {
            assertThat(e.failure().code()).isEqualTo(EnvFailure.ENCODING);
            assertThat(e.failure().arguments()).containsExactly(2);
        });
    }

    @Test
    void aTruncatedCharacterAtTheEndIsRefused() {
        assertThatThrownBy(() -> DotEnv.parse(new byte[] {'A', '=', (byte) 0xc3}))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(EnvFailure.ENCODING));
    }

    @Test
    void aNulByteIsRefused() {
        assertThatThrownBy(() -> DotEnv.parse("A=1\n\nB=\0".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(FailureException.class, e -> {
                    assertThat(e.failure().code()).isEqualTo(EnvFailure.NUL);
                    assertThat(e.failure().arguments()).containsExactly(3);
                });
    }

    @Test
    void itsTextFormHidesTheContent() {
        assertThat(DotEnv.of("SECRET_KEY=canary\n").toString()).doesNotContain("canary");
    }
}
