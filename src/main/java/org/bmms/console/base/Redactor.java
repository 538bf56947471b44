package org.bmms.console.base;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Removes secrets from text before it is shown, logged, journaled or reported. It knows the secrets of this process by
 * value, in the forms in which they get into texts (percent-encoded, base64, hexadecimal, quoted, escaped for JSON, each
 * line of its own), and the usual places of secrets by shape: the password of a URL, and assignments to names that
 * speak of passwords, tokens, keys or secrets.
 */
public final class Redactor {
    /** Stands for every secret, whatever its length. */
    public static final String MASK = "••••••••";

    /** Output of a program in the answer of another one: escaped twice. */
    private static final int ENCODINGS_UNDONE = 2;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** From now on, this secret is removed from every text. Values of less than four characters are not. */
    public void learn(Secret secret) {
        known.addAll(SecretForms.of(secret.reveal()));
    }

    /** The text without any secret. */
    public String redact(String text) {
        BitSet hidden = new BitSet();
        new SecretShapes(text, hidden).hide();
        if (!known.isEmpty()) {
            for (Decoded view : views(text)) {
                known.forEach(secret -> hide(secret, view, hidden));
            }
        }
        return hidden.isEmpty() ? text : masked(text, hidden);
    }

    private static List<Decoded> views(String text) {
        List<Decoded> views = new ArrayList<>(List.of(Decoded.identity(text)));
        List<Decoded> last = views;
        for (int depth = 0; depth < ENCODINGS_UNDONE; depth++) {
            List<Decoded> next = new ArrayList<>();
            for (Decoded view : last) {
                if (view.text().indexOf('%') >= 0) {
                    next.add(view.withoutPercents());
                }
                if (view.text().indexOf('\\') >= 0) {
                    next.add(view.withoutBackslashes());
                }
            }
            views = new ArrayList<>(views);
            views.addAll(next);
            last = next;
        }
        return views;
    }

    /** Marks every occurrence, also those that overlap. */
    private static void hide(String secret, Decoded view, BitSet hidden) {
        String text = view.text();
        for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
            hidden.set(view.start(at), view.end(at + secret.length() - 1));
        }
    }

    private static String masked(String text, BitSet hidden) {
        StringBuilder result = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int start = hidden.nextSetBit(at);
            if (start < 0) {
                break;
            }
            result.append(text, at, start).append(MASK);
            at = hidden.nextClearBit(start);
        }
        return result.append(text, Math.min(at, text.length()), text.length()).toString();
    }
}
