package org.bmms.console.onboarding.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.bmms.console.base.Json;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Texts;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.onboarding.password.Credential.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WelcomeMailTest {
    private static final String SECRET = "https://obcms.example/reset/MQ/ditd8e-1/";

    @Test
    void aLinkStandsInTheMailThatIsThenASecretItself() {
        WelcomeMail mail = mail(Kind.LINK);

        assertThat(mail.body().reveal()).contains("Dear Amina Lidasan", "Ministry of Health (MOH)", "amina", SECRET);
        assertThat(mail.toString()).doesNotContain(SECRET);
        assertThat(Json.write(mail)).doesNotContain("ditd8e");
    }

    @Test
    void aTemporaryPasswordIsNeverSent() {
        assertThat(mail(Kind.PASSWORD).body().reveal())
                .contains("in another way")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @EnumSource
    void everyUserIsToldLoginAndSite(Kind kind) {
        assertThat(mail(kind).to()).isEqualTo("amina@moh.example");
        assertThat(mail(kind).subject()).isNotBlank();
        assertThat(mail(kind).body().reveal()).contains("https://obcms.example", "Your login is amina");
    }

    private static WelcomeMail mail(Kind kind) {
        Credential credential = new Credential(
                "MOH", "amina", "Amina Lidasan", "amina@moh.example", kind, Optional.of(Secret.of(SECRET)));
        return WelcomeMail.of(
                credential,
                OrganizationForm.pilot("MOH", "Ministry of Health", "ministry"),
                URI.create("https://obcms.example"),
                Texts.english());
    }
}
