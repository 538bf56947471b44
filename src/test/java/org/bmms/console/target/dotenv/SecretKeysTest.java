package org.bmms.console.target.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretKeysTest {

    @Test
    void thePasswordOfAnAddressIsASecretAndNothingElseOfIt() {
        assertThat(SecretKeys.secretsIn("DATABASE_URL", "postgres://u:p%40ss@db1:5432,db2:5433/x"))
                .containsExactly("p%40ss");
        assertThat(SecretKeys.secretsIn("REDIS_URL", "redis://redis:6379/0")).isEmpty();
    }

    @Test
    void ofSeveralAddressesEachPasswordIsOne() {
        assertThat(SecretKeys.secretsIn(
                        "REDIS_URL", "sentinel://:one%3B@h1:26379/0;sentinel://:two@h2:26379/0;sentinel://:two@h3"))
                .containsExactly("one%3B", "two");
    }
}
