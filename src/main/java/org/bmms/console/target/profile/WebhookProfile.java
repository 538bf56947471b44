package org.bmms.console.target.profile;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where notifications go as Slack and its likes take them. Whoever knows the whole address of such a webhook can write
 * there, so the part after the server is a secret and is asked for.
 *
 * @param server scheme, host and port, such as {@code https://hooks.slack.com}
 * @param caFile PEM file of certificates to trust instead of the platform's; or null
 */
public record WebhookProfile(URI server, @Nullable String caFile) {}
