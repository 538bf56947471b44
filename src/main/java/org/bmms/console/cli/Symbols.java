package org.bmms.console.cli;

import java.nio.charset.Charset;

/**
 * The signs before lines; each stands beside a word, never alone. Plain ones where the terminal's character set has no
 * better.
 */
record Symbols(String good, String bad, String warning, String unknown, String running, String full, String empty) {
    private static final Symbols PLAIN = new Symbols("+", "x", "!", "?", ">", "#", ".");
    private static final Symbols SIGNS = new Symbols("✓", "✗", "!", "?", "›", "█", "░");

    static Symbols in(Charset charset) {
        boolean all = charset.canEncode()
                && charset.newEncoder().canEncode(SIGNS.good + SIGNS.bad + SIGNS.running + SIGNS.full + SIGNS.empty);
        return all ? SIGNS : PLAIN;
    }

    /** A bar of ten signs. */
    String bar(double share) {
        int filled = (int) Math.floor(Math.clamp(share, 0, 1) * 10);
        return full.repeat(filled) + empty.repeat(10 - filled);
    }
}
