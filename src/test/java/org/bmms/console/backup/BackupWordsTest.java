package org.bmms.console.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Size;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.remote.command.ReadDump;
import org.bmms.console.remote.command.RunSiteBackup;
import org.bmms.console.remote.command.TestGzip;
import org.junit.jupiter.api.Test;

/** Names, formats and commands, to the letter. */
class BackupWordsTest {

    @Test
    void aFormatIsToldByItsFirstBytes() {
        assertThat(BackupFormat.of("PGDMP".getBytes(StandardCharsets.US_ASCII))).isEqualTo(BackupFormat.CUSTOM);
        assertThat(BackupFormat.of(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0})).isEqualTo(BackupFormat.GZIP);
        assertThat(BackupFormat.of("PGDM".getBytes(StandardCharsets.US_ASCII))).isEqualTo(BackupFormat.OTHER);
        assertThat(BackupFormat.of("-- Po".getBytes(StandardCharsets.US_ASCII))).isEqualTo(BackupFormat.OTHER);
        assertThat(BackupFormat.of(new byte[0])).isEqualTo(BackupFormat.OTHER);
    }

    @Test
    void aPasswordLineProtectsWhatWouldEndAField() {
        DatabaseAddress address = new DatabaseAddress("::1", 5432, "obcms", "obcms", Secret.of("a:b\\c"));

        assertThat(PasswordLine.of(address).reveal()).isEqualTo("\\:\\:1:5432:*:obcms:a\\:b\\\\c");
    }

    @Test
    void aNameBesideALongOneIsNotCutOffByTheServer() {
        assertThat(BesideName.of("obcms_prod", "rehearsal", "20251014_093000"))
                .isEqualTo("obcms_prod_rehearsal_20251014_093000");
        String name = BesideName.of("ñ".repeat(31), "rehearsal", "20251014_093000");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
        assertThat(name).endsWith("ñ_rehearsal_20251014_093000");
    }

    @Test
    void sizesAreWrittenForPeople() {
        assertThat(Size.of(999)).isEqualTo("999 B");
        assertThat(Size.of(15_700_000)).isEqualTo("15.7 MB");
        assertThat(Size.of(2_000_000_000_000_000L)).isEqualTo("2000.0 TB");
    }

    @Test
    void programsInsistOnAsMuchOfTlsAsTheApplication() {
        assertThat(PostgresProgram.words(List.of("pg_dump"), "prefer")).containsExactly("pg_dump");
        assertThat(PostgresProgram.words(List.of("pg_dump"), "verify-full"))
                .containsExactly("env", "PGSSLMODE=verify-full", "pg_dump");
    }

    @Test
    void theCommandsAreThese() {
        assertThat(new ReadDump("/b/x").argv()).containsExactly("pg_restore", "--file=/dev/null", "/b/x");
        assertThat(new TestGzip("/b/x").argv()).containsExactly("gzip", "--test", "--", "/b/x");
        List<String> site = new RunSiteBackup("/s.sh", "/opt/obcms", "/b", "/j/pid", "/b/x.partial").argv();
        assertThat(site.subList(0, 2)).containsExactly("sh", "-c");
        assertThat(site.subList(3, 9))
                .containsExactly("bmms-site-backup", "/s.sh", "/opt/obcms", "/b", "/j/pid", "/b/x.partial");
    }
}
