package org.bmms.console.ui;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to open a window on. */
public final class Display {
    private Display() {}

    /**
     * Whether there is one. Asked before the window's library is, which would only throw.
     *
     * @param environment of this process
     * @param system the operating system's name
     */
    public static boolean isThere(Map<String, String> environment, String system) {
        boolean ownScreen = system.toLowerCase(Locale.ROOT).startsWith("windows")
                || system.toLowerCase(Locale.ROOT).startsWith("mac");
        return ownScreen || isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
