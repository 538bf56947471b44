package org.bmms.console.base;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A text as it reads after decoding, where every character knows which part of the original stands for it. A secret
 * that was escaped only in part, or in a way nobody listed, is found in the decoded text and removed from the original.
 */
final class Decoded {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Decoded(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static Decoded identity(String text) {
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        Arrays.setAll(starts, i -> i);
        Arrays.setAll(ends, i -> i + 1);
        return new Decoded(text, starts, ends);
    }

    String text() {
        return text;
    }

    /** Where the original of this character begins. */
    int start(int index) {
        return starts[index];
    }

    /** Where the original of this character ends. */
    int end(int index) {
        return ends[index];
    }

    /** Without percent-encoding (RFC 3986 § 2.1), in either case of its digits. */
    Decoded withoutPercents() {
        Builder result = new Builder();
        int i = 0;
        while (i < text.length()) {
            int length = text.charAt(i) == '%' ? result.percents(i) : 0;
            i += length > 0 ? length : result.plain(i);
        }
        return result.build();
    }

    /** Without the backslash escapes of JSON, Java and Python. */
    Decoded withoutBackslashes() {
        Builder result = new Builder();
        int i = 0;
        while (i < text.length()) {
            i += text.charAt(i) == '\\' && i + 1 < text.length() ? result.escape(i) : result.plain(i);
        }
        return result.build();
    }

    private boolean isHex(int from, int length) {
        if (from + length > text.length()) {
            return false;
        }
        for (int i = from; i < from + length; i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private final class Builder {
        private final StringBuilder out = new StringBuilder(text.length());
        private final int[] outStarts = new int[text.length()];
        private final int[] outEnds = new int[text.length()];

        private int put(char c, int from, int length) {
            outStarts[out.length()] = starts[from];
            outEnds[out.length()] = ends[from + length - 1];
            out.append(c);
            return length;
        }

        private int plain(int at) {
            return put(text.charAt(at), at, 1);
        }

        private int escape(int at) {
            char c = text.charAt(at + 1);
            if (c == 'u' && isHex(at + 2, 4)) {
                return put((char) HexFormat.fromHexDigits(text, at + 2, at + 6), at, 6);
            }
            if (c == 'x' && isHex(at + 2, 2)) {
                return put((char) HexFormat.fromHexDigits(text, at + 2, at + 4), at, 4);
            }
            char meant = switch (c) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'b' -> '\b';
                case 'f' -> '\f';
                default -> c;
            };
            return put(meant, at, 2);
        }

        /** Decodes the one character (of one to four bytes) that is encoded here; 0 if none is. */
        private int percents(int at) {
            if (!isHex(at + 1, 2)) {
                return 0;
            }
            int lead = HexFormat.fromHexDigits(text, at + 1, at + 3);
            int count = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
            ByteBuffer bytes = ByteBuffer.allocate(count);
            for (int i = at; i < at + 3 * count; i += 3) {
                if (i >= text.length() || text.charAt(i) != '%' || !isHex(i + 1, 2)) {
                    return 0;
                }
                bytes.put((byte) HexFormat.fromHexDigits(text, i + 1, i + 3));
            }
            try {
                CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
                while (decoded.hasRemaining()) {
                    put(decoded.get(), at, 3 * count);
                }
                return 3 * count;
            } catch (CharacterCodingException notText) {
                return 0;
            }
        }

        private Decoded build() {
            return new Decoded(out.toString(), outStarts, outEnds);
        }
    }
}
