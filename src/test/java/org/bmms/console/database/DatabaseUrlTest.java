package org.bmms.console.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgres://obcms_prod:secret@localhost:5432/obcms_prod, localhost, 5432, obcms_prod, obcms_prod, secret",
        "postgresql://u@db.example.org/x, db.example.org, 5432, x, u, ''",
        "pgsql://u:p@h:6432/x?sslmode=require, h, 6432, x, u, p",
        "psql://u:p@h:/x, h, 5432, x, u, p",
        "postgis://u:p@h/x#fragment, h, 5432, x, u, p",
        "postgres://u%40domain:p%40ss%2F%3F%23%25@h/db%20name, h, 5432, db name, u@domain, p@ss/?#%",
        "postgres://u:a:b@c@h/x, h, 5432, x, u, a:b@c",
        "postgres://u:p+q@h/x, h, 5432, x, u, p+q",
        "postgres://u:100%@h/x, h, 5432, x, u, 100%",
        "postgres://u:p@[::1]:5433/x, ::1, 5433, x, u, p",
        "postgres://u:p@[2001:db8::2]/x, 2001:db8::2, 5432, x, u, p",
        "postgres://u:p@/x?host=10.0.0.1, 10.0.0.1, 5432, x, u, p",
        "postgres://u:%C3%B1and%C3%BA@h/x, h, 5432, x, u, ñandú",
    })
    void aUrlIsSplitAsDjangoSplitsIt(String url, String host, int port, String database, String user, String password) {
        DatabaseAddress address = DatabaseUrl.parse(url).address();

        assertThat(address.host()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.database()).isEqualTo(database);
        assertThat(address.user()).isEqualTo(user);
        assertThat(address.password().reveal()).isEqualTo(password);
    }

    /** What django-environ 0.12 makes of each was looked up there; it hands host and port to libpq. */
    @ParameterizedTest
    @CsvSource({
        "'postgres://u:p@db1:5432,db2:5433/x?target_session_attrs=read-write', 'db1:5432 db2:5433'",
        "'postgres://u:p@db1,db2/x', 'db1:5432 db2:5432'",
        "'postgres://u:p@db1,db2:5433/x', 'db1:5433 db2:5433'",
        "'postgres://u:p@db1:5433,db2/x', 'db1:5433 db2:5433'",
        "'postgres://u:p@[::1]:5,[::2]:6/x', '[::1]:5 [::2]:6'",
        "'postgres://u:p@/x?host=db1,db2&port=5432,5433', 'db1:5432 db2:5433'",
        "'postgres://u:p@/x?host=db1,db2&port=5433', 'db1:5433 db2:5433'",
        "'postgres://u:a,b@db1/x', 'db1:5432'",
    })
    void severalHostsAreReadAsDjangoGivesThemToLibpq(String text, String servers) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.servers()).extracting(Object::toString).containsExactly(servers.split(" "));
        assertThat(url.address().server()).isEqualTo(url.servers().getFirst());
    }

    @Test
    void queryOptionsAreKeptAndSslmodeIsUnderstood() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://u:p@h/x?sslmode=verify-full&connect_timeout=3&flag");

        assertThat(url.address().tls()).isEqualTo(TlsMode.VERIFY_FULL);
        assertThat(url.options()).containsEntry("connect_timeout", "3").doesNotContainKey("flag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://u:p@/x?host=/var/run/postgresql",
                "postgres://u:p@%2Fvar%2Frun%2Fpostgresql/x",
                "postgres://u:p@/x",
                "postgres://u:p@/x?host=@abstract",
            })
    void aSocketIsRefused(String url) {
        assertThat(failureOf(url)).isEqualTo("DB-SOCKET");
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://u:p@h/x, database.url.scheme",
        "u:p@h/x, database.url.scheme",
        "'', database.url.scheme",
        "postgres://u:p/ss@h/x, database.url.unencoded",
        "postgres://u:p#ss@h/x, database.url.unencoded",
        "postgres://u:p@h, database.url.database",
        "postgres://u:p@h/, database.url.database",
        "postgres://h/x, database.url.user",
        "postgres://u:p@h:port/x, database.url.port",
        "postgres://u:p@h:0/x, database.url.port",
        "postgres://u:p@h:70000/x, database.url.port",
        "'postgres://u:p@a:1,b:2,c/x', database.url.ports",
        "'postgres://u:p@a:1,b:no/x', database.url.port",
        "'postgres://u:p@/x?host=a,b,c&port=1,2', database.url.ports",
        "postgres://u:p@[::1/x, database.url.ipv6",
        "postgres://u:p@h/x?sslmode=maybe, database.url.sslmode",
    })
    void anUnreadableUrlIsRefusedWithItsReason(String url, String reason) {
        FailureException thrown = catchThrowableOfType(FailureException.class, () -> DatabaseUrl.parse(url));

        assertThat(thrown.failure().code()).isEqualTo(DatabaseFailure.URL_UNREADABLE);
        assertThat(thrown.failure().arguments()).containsExactly(Message.of(reason));
        assertThat(Texts.english().render(thrown.failure().what())).doesNotContain("{");
    }

    @Test
    void aRefusedUrlDoesNotShowItsPassword() {
        FailureException thrown = catchThrowableOfType(
                FailureException.class, () -> DatabaseUrl.parse("postgres://u:kanarienvogel/x@h/db"));

        assertThat(thrown.toString() + thrown.failure()).doesNotContain("kanarienvogel");
    }

    @Test
    void anAddressDoesNotShowItsPassword() {
        assertThat(DatabaseUrl.parse("postgres://u:kanarienvogel@h/db").toString())
                .doesNotContain("kanarienvogel")
                .contains("h", "db");
    }

    private static String failureOf(String url) {
        return catchThrowableOfType(FailureException.class, () -> DatabaseUrl.parse(url))
                .failure()
                .code()
                .code();
    }
}
