package org.bmms.console.target.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileDraftTest {
    private final ProfileDraft draft = ProfileDraft.empty();

    @Test
    void anEmptyOneNamesAllThatIsMissing() {
        assertThat(draft.problems())
                .extracting(ProfileProblem::key)
                .containsExactly("kind", "hosts[1].name", "hosts[1].address", "hosts[1].user", "site.url");
    }

    @Test
    void whatWasSaidIsReadBackFromItsFile() {
        fill();
        draft.say("hosts[1].port", ValueShape.WHOLE, "2222");
        draft.say("hosts[1].roles", ValueShape.LIST, "app, worker");
        draft.say("hosts[1].units.worker", ValueShape.TEXT, "celery");
        draft.say("database.direct", ValueShape.FLAG, "true");
        draft.add("jump_hosts");
        draft.say("jump_hosts[1].name", ValueShape.TEXT, "bastion");
        draft.say("jump_hosts[1].address", ValueShape.TEXT, "bastion.example");
        draft.say("jump_hosts[1].user", ValueShape.TEXT, "me");
        draft.say("hosts[1].jump", ValueShape.TEXT, "bastion");
        draft.say("policy.required_models", ValueShape.LIST, "a|b, c");

        assertThat(draft.problems()).isEmpty();
        Profile profile = ProfileFiles.parse("prod", draft.toml());
        assertThat(profile.primary().port()).isEqualTo(2222);
        assertThat(profile.unitsOn(profile.primary())).containsExactly("obcms.service", "celery.service");
        assertThat(profile.database().direct()).isTrue();
        assertThat(profile.jumpHosts()).hasSize(1);
        assertThat(profile.policy().requiredModels()).containsExactly("a|b", "c");
    }

    @Test
    void whatIsNotSaidStaysUnsaid() {
        fill();
        draft.say("app.root", ValueShape.TEXT, "/srv/obcms");
        draft.say("app.root", ValueShape.TEXT, " ");

        assertThat(draft.toml()).doesNotContain("[app]").doesNotContain("root").contains("[site]");
    }

    @Test
    void theUsualValuesGoByWhatIsSaid() {
        draft.say("app.root", ValueShape.TEXT, "/srv/obcms");
        draft.say("kind", ValueShape.TEXT, "production");
        draft.say("app.units.worker", ValueShape.TEXT, "celery.service");

        assertThat(draft.usual().apply("app.env_file")).isEqualTo("/srv/obcms/.env");
        assertThat(draft.usual().apply("policy.rollback_on_failure")).isEqualTo("true");
        assertThat(draft.usual().apply("hosts[2].port")).isEqualTo("22");
        assertThat(draft.usual().apply("hosts[2].roles")).isEqualTo("app, worker, beat");
        assertThat(draft.usual().apply("hosts[2].units.worker")).isEqualTo("celery.service");
        assertThat(draft.usual().apply("hosts[2].units.app")).isEqualTo("obcms.service");
        assertThat(draft.usual().apply("site.url")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "site.url,obcms.gov.ph,https://obcms.gov.ph",
        "site.url,https://obcms.gov.ph/login?next=x,https://obcms.gov.ph",
        "site.url,https://me:canary@obcms.gov.ph,https://obcms.gov.ph",
        "app.root,opt/obcms,/opt/obcms",
        "hosts[1].address,https://obcms.gov.ph/,obcms.gov.ph",
        "hosts[1].address,deploy@10.0.0.5,10.0.0.5",
        "kind,Production,production",
        "app.units.app,ob cms.service,obcms.service"
    })
    void aCorrectionIsProposedWhereOneIsNear(String key, String said, String proposed) {
        fill();
        draft.say(key, ValueShape.TEXT, said);

        assertThat(draft.problems()).extracting(ProfileProblem::key).contains(key);
        assertThat(draft.correction(key, ValueShape.TEXT)).isEqualTo(proposed);
    }

    @Test
    void aNumberThatIsNoneIsOneProblemOfItsKey() {
        fill();
        draft.say("hosts[1].port", ValueShape.WHOLE, "22 (ssh)");

        assertThat(draft.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("hosts[1].port");
            assertThat(problem.expected().key()).isEqualTo("profile.expected.whole");
        });
        assertThat(draft.correction("hosts[1].port", ValueShape.WHOLE)).isEqualTo("22");
        assertThat(draft.correction("hosts[1].user", ValueShape.TEXT)).isNull();
    }

    @Test
    void aKeyThatNobodyKnowsIsNamedAndCanBeRemoved() {
        fill();
        ProfileDraft other = ProfileDraft.of("p", draft.toml() + "\n[app]\nrot = \"/x\"\n");

        assertThat(other.problems()).extracting(ProfileProblem::key).containsExactly("app.rot");
        other.say("app.rot", ValueShape.TEXT, "");
        assertThat(other.problems()).isEmpty();
    }

    @Test
    void hostsOfOneNameAreFoundWhereTheRestFits() {
        fill();
        draft.add("hosts");
        draft.say("hosts[2].name", ValueShape.TEXT, "app1");
        draft.say("hosts[2].address", ValueShape.TEXT, "10.0.0.6");
        draft.say("hosts[2].user", ValueShape.TEXT, "deploy");
        draft.say("hosts[2].roles", ValueShape.LIST, "worker");

        assertThat(draft.problems()).extracting(ProfileProblem::key).containsExactly("hosts");
        draft.remove("hosts", 2);
        assertThat(draft.problems()).isEmpty();
    }

    @Test
    void withoutAHostForTheApplicationThatIsTheOneProblem() {
        fill();
        draft.say("hosts[1].roles", ValueShape.LIST, "worker");

        assertThat(draft.problems()).extracting(ProfileProblem::key).containsExactly("hosts");
        draft.remove("hosts", 1);
        assertThat(draft.problems()).extracting(ProfileProblem::key).containsExactly("hosts");
    }

    @Test
    void hostsCanBeReachedBeforeTheRestIsKnown() {
        draft.say("hosts[1].name", ValueShape.TEXT, "app1");
        draft.say("hosts[1].address", ValueShape.TEXT, "10.0.0.5");
        assertThatThrownBy(draft::reachable).hasMessage("PROFILE-KEY-MISSING");
        draft.say("hosts[1].user", ValueShape.TEXT, "deploy");
        draft.say("app.root", ValueShape.TEXT, "no path");
        draft.say("database.port", ValueShape.WHOLE, "many");

        Profile profile = draft.reachable();
        assertThat(profile.primary().address()).isEqualTo("10.0.0.5");
        assertThat(profile.app()).isEqualTo(AppProfile.at("/opt/obcms"));
        assertThat(draft.text("app.root")).isEqualTo("no path");
    }

    @Test
    void theShippedExampleIsADraftWithoutProblems() throws IOException {
        String toml = Files.readString(Path.of("app/profiles/production.toml.example"));
        ProfileDraft example = ProfileDraft.of("production", toml);

        assertThat(example.problems()).isEmpty();
        assertThat(ProfileFiles.parse("production", example.toml())).isEqualTo(ProfileFiles.parse("production", toml));
    }

    @Test
    void textsAreWrittenSoThatTheyAreReadBack() {
        fill();
        draft.say("name", ValueShape.TEXT, "Ünusual \"name\" \\ 1");
        draft.say("hosts[1].key_file", ValueShape.TEXT, "C:\\keys\\id");

        Profile profile = ProfileFiles.parse("p", draft.toml());
        assertThat(profile.name()).isEqualTo("Ünusual \"name\" \\ 1");
        assertThat(profile.primary().keyFile()).isEqualTo("C:\\keys\\id");
    }

    private void fill() {
        draft.say("kind", ValueShape.TEXT, "staging");
        draft.say("hosts[1].name", ValueShape.TEXT, "app1");
        draft.say("hosts[1].address", ValueShape.TEXT, "10.0.0.5");
        draft.say("hosts[1].user", ValueShape.TEXT, "deploy");
        draft.say("site.url", ValueShape.TEXT, "https://obcms.gov.ph");
    }
}
