package org.bmms.console.ui.settings;

import java.util.function.Function;
import org.bmms.console.session.keyring.Keyring;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.frame.Environments;
import org.bmms.console.ui.look.PreferencesViewModel;
import org.jspecify.annotations.Nullable;

/**
 * What the settings are about. Files, environments, trials and keyring only from background work.
 *
 * @param preferences how the window looks
 * @param files the profiles
 * @param environments lists them with what is known besides
 * @param trials tries a profile on its servers
 * @param keyring remembers secrets
 * @param dialogs about an environment of a kind, or about none
 */
public record SettingsDesk(
        PreferencesViewModel preferences,
        ProfileFiles files,
        Environments environments,
        ProfileTrials trials,
        Keyring keyring,
        Function<@Nullable Kind, Dialogs> dialogs) {}
