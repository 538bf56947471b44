package org.bmms.console.architecture;

/** Names of the console's packages. */
final class Packages {
    static final String ROOT = "org.bmms.console";

    /** Stands for the program's own package, which holds {@code Main}. */
    static final String MAIN = "Main";

    private Packages() {}

    /** The first part of a package's name below the root; empty if it is not the console's. */
    static String top(String packageName) {
        if (packageName.equals(ROOT)) {
            return MAIN;
        }
        if (!packageName.startsWith(ROOT + ".")) {
            return "";
        }
        String below = packageName.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    /** The pattern of a package and all below it. */
    static String tree(String top) {
        return ROOT + "." + top + "..";
    }
}
