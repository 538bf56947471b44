package org.bmms.console.session;

import org.bmms.console.base.Secret;

/**
 * A secret that the person gave.
 *
 * @param secret the secret
 * @param keep whether it is to be remembered by the keyring of this workstation
 */
public record GivenSecret(Secret secret, boolean keep) {}
