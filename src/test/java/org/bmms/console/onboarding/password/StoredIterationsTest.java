package org.bmms.console.onboarding.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.TableName;
import org.bmms.console.onboarding.SandboxTables;
import org.bmms.console.sandbox.data.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StoredIterationsTest {

    @Test
    void theMostThatAnyPasswordHasAndNothingFromOthers(@TempDir Path directory) {
        try (SandboxTables tables = SandboxTables.start(Variant.CHECKLIST, directory)) {
            assertThat(most(tables)).contains(600_000);

            tables.script("update auth_user set password = 'pbkdf2_sha256$1000000$salt$hash' where username = 'admin'");
            assertThat(most(tables)).contains(1_000_000);

            tables.script("update auth_user set password = case when id % 2 = 0 then '!'"
                    + " else 'argon2$argon2id$v=19$m=102400,t=2,p=8$c2FsdA$aGFzaA' end");
            assertThat(most(tables)).isEmpty();

            tables.script("update auth_user set password = 'pbkdf2_sha256$99999999999999$salt$hash'");
            assertThat(most(tables)).isEmpty();
        }
    }

    private static Optional<Integer> most(SandboxTables tables) {
        return tables.database()
                .read(
                        Access.of(Message.of("test.read")),
                        reading -> StoredIterations.most(reading, new TableName("public", "auth_user")));
    }
}
