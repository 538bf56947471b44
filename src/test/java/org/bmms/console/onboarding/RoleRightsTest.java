package org.bmms.console.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.sandbox.data.Variant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise T6: every right that the shipped scripts give is needed for something that the console does as that role. */
@Timeout(600)
class RoleRightsTest {
    private static final String PASSWORD = "the role's password";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Variant.class)
    void anOperatorHasWhatItNeedsAndNothingElse(Variant variant) {
        assertThat(unneeded(variant, "operator", (work, role) -> {
                    work.look(role);
                    work.act(role);
                }))
                .as("rights that nothing fails without")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void aViewerHasWhatItNeedsAndNothingElse(Variant variant) {
        assertThat(unneeded(variant, "viewer", RoleWork::look))
                .as("rights that nothing fails without")
                .isEmpty();
    }

    private List<String> unneeded(Variant variant, String kind, BiConsumer<RoleWork, Database> all) {
        try (SandboxTables tables = SandboxTables.start(variant, directory)) {
            String role = "bmms_" + kind;
            prepare(tables);
            tables.asSuperuser("create role " + role + " login password '" + PASSWORD.replace("'", "''") + "'");
            tables.asSuperuser(script(kind));
            RoleWork work = new RoleWork(tables, "MENRE");
            assertThat(failure(tables, role, work, all)).as("with all rights").isNull();

            List<String> unneeded = new ArrayList<>();
            List<GrantedRight> rights = GrantedRight.of(role, tables.database());
            assertThat(rights).as("what the script gives").hasSizeGreaterThan(10);
            for (GrantedRight right : rights) {
                tables.asSuperuser(right.taken(role));
                if (failure(tables, role, work, all) == null) {
                    unneeded.add(right.toString());
                }
                tables.asSuperuser(right.given(role));
                work.tidy();
            }
            return unneeded;
        }
    }

    private static String script(String kind) {
        try {
            return Files.readString(Path.of("sql/roles/" + kind + ".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What everybody may do by default would hide what the role may do. One organisation is new, one table is an old one. */
    private static void prepare(SandboxTables tables) {
        tables.asSuperuser("""
                do $$ begin
                  execute format('revoke all on database %I from public', current_database());
                  revoke all on schema public from public;
                end $$;
                create table django_celery_beat_periodictask (id bigint primary key, last_run_at timestamptz);
                delete from organizations_organization where code = 'MENRE';
                alter table auth_group alter id drop identity if exists;
                create sequence auth_group_numbers start 1000;
                alter sequence auth_group_numbers owner to obcms_prod;
                alter sequence auth_group_numbers owned by auth_group.id;
                alter table auth_group alter id set default nextval('auth_group_numbers');
                """);
    }

    /** What failed first; null if nothing did. */
    private static @Nullable String failure(
            SandboxTables tables, String role, RoleWork work, BiConsumer<RoleWork, Database> all) {
        try (Database database = new Database(tables.address().as(role, Secret.of(PASSWORD)), DatabaseLimits.usual())) {
            all.accept(work, database);
            return null;
        } catch (FailureException e) {
            return e.failure() + " " + e.failure().detail();
        } catch (AssertionError e) {
            return e.getMessage();
        }
    }
}
