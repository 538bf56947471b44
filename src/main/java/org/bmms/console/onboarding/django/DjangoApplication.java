package org.bmms.console.onboarding.django;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Secret;
import org.bmms.console.onboarding.password.PasswordScheme;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.django.DjangoScript;
import tools.jackson.databind.JsonNode;

/** The application, asked through {@code manage.py shell}. */
public final class DjangoApplication implements Application {
    /** Of the same kind as the console's own, and never anybody's. */
    private static final String SAMPLE = "hq7m-2vkd-94tx-rnb3";

    private final TargetSystem target;
    private final ApplicationHost host;

    public DjangoApplication(TargetSystem target) {
        this.target = target;
        this.host = new ApplicationHost(target);
    }

    @Override
    public PasswordScheme passwords(Cancellation cancellation) {
        JsonNode answer = host.ask(DjangoScript.PASSWORD_SCHEME, Map.of("sample", SAMPLE), cancellation);
        JsonNode iterations = answer.path("iterations");
        return new PasswordScheme(
                answer.path("preferred").asString(""),
                iterations.isIntegralNumber() ? Integer.valueOf(iterations.intValue()) : null,
                texts(answer.path("refusals")),
                answer.path("has_reset_page").asBoolean(false),
                answer.path("django_version").asString(""));
    }

    @Override
    public List<AccountVerdict> accounts(List<String> usernames, boolean links, Cancellation cancellation) {
        JsonNode answer = host.ask(DjangoScript.ACCOUNTS, Map.of("usernames", usernames, "links", links), cancellation);
        List<AccountVerdict> verdicts = new ArrayList<>();
        answer.path("accounts").forEach(account -> verdicts.add(verdict(account)));
        return verdicts;
    }

    private AccountVerdict verdict(JsonNode account) {
        Optional<Secret> link = Optional.of(account.path("reset_token_path"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .map(this::link);
        return new AccountVerdict(
                account.path("username").asString(""),
                texts(account.path("refusals")),
                account.path("usable").asBoolean(false),
                texts(account.path("organizations")),
                link);
    }

    /** The path alone is as good as the link, and is what a log of the server would have. */
    private Secret link(String path) {
        target.redactor().learn(Secret.of(path));
        Secret link = Secret.of(target.profile().site().url().resolve(path).toString());
        target.redactor().learn(link);
        return link;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.asString("")));
        return texts;
    }
}
