package org.bmms.console.base.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.Slf4jLogger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The libraries, told to log everything they have to say, while a canary passes through them. */
class LibraryLogsTest {
    private static final String CANARY = "canary zebra/4711";

    @TempDir
    private Path directory;

    @Test
    void withoutTheRedactorTheCanaryWouldBeThereSoTheOthersCanFail() throws IOException {
        assertThat(logOf(new Redactor(), LibraryLogsTest::failToConnectToADatabase))
                .contains("zebra");
    }

    @Test
    void thePoolAndTheDriverDoNotLogThePassword() throws IOException {
        assertThat(logOf(taught(), LibraryLogsTest::failToConnectToADatabase))
                .contains("hikari", "PSQLException")
                .doesNotContain("zebra");
    }

    @Test
    void theMapperDoesNotLogThePassword() throws IOException {
        assertThat(logOf(taught(), LibraryLogsTest::failToBuildASessionFactory))
                .contains("org.hibernate")
                .doesNotContain("zebra");
    }

    @Test
    void theSshLibraryDoesNotLogThePassword() throws IOException {
        try (SshServer server = SshServer.setUpDefaultServer()) {
            server.setHost("127.0.0.1");
            server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
            server.setPasswordAuthenticator((user, password, session) -> false);
            server.start();

            assertThat(logOf(taught(), () -> failToLogIn(server.getPort())))
                    .contains("jsch", "password")
                    .doesNotContain("zebra");
        }
    }

    private String logOf(Redactor redactor, Runnable work) throws IOException {
        try (LoggingSetup setup = LoggingSetup.install(redactor, directory, true)) {
            work.run();
            return Files.readString(setup.file().orElseThrow());
        }
    }

    private static Redactor taught() {
        Redactor redactor = new Redactor();
        redactor.learn(Secret.of(CANARY));
        return redactor;
    }

    /** The canary is the password, a part of the address, and so a part of what the exceptions say. */
    private static void failToConnectToADatabase() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(
                "jdbc:postgresql://127.0.0.1:1/app?loginTimeout=1&options=-c%20search_path=canary%20zebra%2F4711");
        config.setUsername("app");
        config.setPassword(CANARY);
        config.setConnectionTimeout(500);
        config.setInitializationFailTimeout(1);
        assertThatThrownBy(() -> new HikariDataSource(config).close()).isNotNull();
    }

    private static void failToBuildASessionFactory() {
        Configuration configuration = new Configuration()
                .setProperty("hibernate.connection.url", "jdbc:postgresql://127.0.0.1:1/app")
                .setProperty("hibernate.connection.username", "app")
                .setProperty("hibernate.connection.password", CANARY)
                .setProperty("sample.note", "the word is " + CANARY);
        assertThatThrownBy(() -> configuration.buildSessionFactory().close()).isNotNull();
    }

    private static void failToLogIn(int port) {
        try {
            JSch ssh = new JSch();
            ssh.setInstanceLogger(new Slf4jLogger());
            Session session = ssh.getSession("ana", "127.0.0.1", port);
            session.setPassword(CANARY.getBytes(StandardCharsets.UTF_8));
            session.setConfig("StrictHostKeyChecking", "no");
            session.setConfig("PreferredAuthentications", "password");
            assertThatThrownBy(() -> session.connect(10_000)).isInstanceOf(JSchException.class);
            session.disconnect();
        } catch (JSchException e) {
            throw new IllegalStateException(e);
        }
    }
}
