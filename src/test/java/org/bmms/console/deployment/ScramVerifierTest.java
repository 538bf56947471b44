package org.bmms.console.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.bmms.console.base.Secret;
import org.junit.jupiter.api.Test;

/** What PostgreSQL is given instead of a password. */
class ScramVerifierTest {

    @Test
    void itIsTheOneOfTheStandardsExample() {
        byte[] salt = Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ==");

        assertThat(ScramVerifier.of(Secret.of("pencil"), salt))
                .isEqualTo("SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY="
                        + ":wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=");
    }

    @Test
    void eachHasASaltOfItsOwnAndNoPassword() {
        Secret password = GeneratedSecret.password();

        assertThat(ScramVerifier.of(password))
                .isNotEqualTo(ScramVerifier.of(password))
                .doesNotContain(password.reveal());
    }
}
