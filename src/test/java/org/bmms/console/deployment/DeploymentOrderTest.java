package org.bmms.console.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bmms.console.base.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that could mean something else where they are written (promise T4). */
class DeploymentOrderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://code.example.org/obcms.git",
                "ssh://git@code.example.org/obcms.git",
                "git@code.example.org:obcms.git",
                "file:///srv/code/obcms.git",
                "/srv/code/obcms.git"
            })
    void addressesOfRepositoriesAreTaken(String repository) {
        assertThatCode(() -> Orders.of(repository, "release/1.2").require()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ana:geheim@code.example.org/obcms.git",
                "ext::sh -c id",
                "--upload-pack=id",
                "https://code.example.org/a b",
                "ssh://git:geheim@code.example.org/x"
            })
    void addressesWithPasswordsOrProgramsAreRefusedAndNotRepeated(String repository) {
        assertThatThrownBy(() -> Orders.of(repository, "main").require())
                .isInstanceOfSatisfying(FailureException.class, e -> {
                    assertThat(e.failure().code()).isEqualTo(DeploymentFailure.ORDER);
                    assertThat(e.failure().arguments().toString()).doesNotContain("geheim");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "a..b", "a b", "$(id)", "main\n", ""})
    void hostileRevisionsAreRefused(String revision) {
        assertThatThrownBy(() -> Orders.of("/srv/code", revision).require()).isInstanceOf(FailureException.class);
    }

    @Test
    void aWholeCommitIsKnownAsOne() {
        assertThat(Orders.of("/srv/code", Orders.COMMIT).namesCommit()).isTrue();
        assertThat(Orders.usual().namesCommit()).isFalse();
    }
}
