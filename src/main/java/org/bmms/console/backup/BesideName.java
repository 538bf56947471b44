package org.bmms.console.backup;

import java.nio.charset.StandardCharsets;

/** Names of databases that stand beside the live one for a while, such as {@code obcms_prod_rehearsal_20251014_093000}. */
public final class BesideName {
    /** PostgreSQL silently cuts off longer names, counted in bytes. */
    private static final int LONGEST = 63;

    private BesideName() {}

    /** A name for this database and purpose; the live one's name is shortened where both would be too long. */
    public static String of(String live, String purpose, String stamp) {
        String suffix = "_" + purpose + "_" + stamp;
        String name = live;
        while (length(name) + length(suffix) > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name + suffix;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
