package org.bmms.console.ui.welcome;

/** What leads from the welcome to elsewhere. */
public interface WelcomeActions {

    /** Writes a new profile. */
    void createProfile();

    /** Takes a profile from a file. */
    void importProfile();

    /** Shows the settings. */
    void settings();
}
