package org.bmms.console.target.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HazardTest {

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "K=bmms   # c|TRAILING_COMMENT",
                "K=\"bmms\" # c|TRAILING_COMMENT",
                "K='bmms' # c|TRAILING_COMMENT",
                "K=pa#ss|HASH_IN_VALUE",
                "K=\"pa#ss\"|HASH_IN_VALUE",
                "K= bmms|SPACE_IN_VALUE",
                "K=bmms |SPACE_IN_VALUE",
                " K=bmms|IGNORED",
                "K = bmms|IGNORED",
                "hello|NOT_AN_ASSIGNMENT",
                "K=$OTHER|REFERENCE",
                "export K=1|EXPORT",
                "K='open|SPANS_LINES",
                "K=a\\b|SYSTEMD_DIFFERS",
                "1K=x|SYSTEMD_DIFFERS",
            })
    void aHazardousLineIsReported(String line, HazardCode expected) {
        List<Hazard> hazards = DotEnv.of("A=1\n" + line + "\n").hazards();
        assertThat(hazards).singleElement().satisfies(hazard -> {
            assertThat(hazard.code()).isEqualTo(expected);
            assertThat(hazard.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K=bmms",
                "K='a # b'",
                "K=\"a b\"",
                "",
                "   ",
                "# c",
                "  # c",
                "K=",
                "K=a b",
                "K=postgres://h:1/d?x=y"
            })
    void aPlainLineIsNot(String line) {
        assertThat(DotEnv.of(line + "\n").hazards()).isEmpty();
        assertThat(DotEnv.of(line + "\r\n").hazards()).isEmpty();
    }

    @Test
    void aDuplicateNamesBothLines() {
        assertThat(DotEnv.of("K=1\n\nK=2\n").hazards()).singleElement().satisfies(hazard -> {
            assertThat(hazard.code()).isEqualTo(HazardCode.DUPLICATE);
            assertThat(hazard.line()).isEqualTo(3);
            assertThat(hazard.firstLine()).isEqualTo(1);
            assertThat(hazard.environReads()).isEqualTo("2");
        });
    }

    @Test
    void aByteOrderMarkAndASeparatorAreReported() {
        assertThat(DotEnv.of("\ufeffK=1\nL=a\u2028b\n").hazards())
                .extracting(Hazard::code)
                .contains(HazardCode.BYTE_ORDER_MARK, HazardCode.SEPARATOR, HazardCode.NOT_AN_ASSIGNMENT);
    }

    @Test
    void whatBothReadersReadIsShown() {
        Hazard hazard = DotEnv.of("BMMS_MODE=bmms   # c\n").hazards().getFirst();
        assertThat(hazard.environReads()).isEqualTo("bmms   ");
        assertThat(hazard.systemdReads()).isEqualTo("bmms   # c");
        assertThat(Texts.english().render(hazard.what())).contains("Line 1", "'bmms   '", "'bmms   # c'");
    }

    @Test
    void secretsAreMasked() {
        String canary = "c4n4ry";
        List<Hazard> hazards = DotEnv.of("SECRET_KEY=" + canary + "#x\nDATABASE_URL= postgres://u:" + canary + "@h/d\n"
                        + "SECRET_KEY=$" + canary + "\n")
                .hazards();
        assertThat(hazards).hasSize(4).allSatisfy(hazard -> {
            assertThat(hazard.toString()).contains(Redactor.MASK).doesNotContain(canary);
            assertThat(Texts.english().render(hazard.what())).doesNotContain(canary);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyHazardHasItsTexts(HazardCode code) {
        Hazard hazard = new Hazard(7, code, "K", null, "x", 3);
        assertThat(Texts.english().render(hazard.what())).contains("ine 7").doesNotContain("{");
        assertThat(Texts.english().render(hazard.remedy())).isNotBlank().doesNotContain("{");
    }
}
