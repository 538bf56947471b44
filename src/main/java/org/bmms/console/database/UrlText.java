package org.bmms.console.database;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as URLs use it: a plus sign stands for itself, and a stray percent sign stays. */
final class UrlText {
    private UrlText() {}

    /** Decodes like Python's {@code unquote}, which reads the same URL for Django. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            int next = text.indexOf('%', at);
            if (next < 0) {
                next = text.length();
            }
            bytes.writeBytes(text.substring(at, next).getBytes(StandardCharsets.UTF_8));
            at = next;
            if (at < text.length()) {
                at = decodeOne(text, at, bytes);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int decodeOne(String text, int percent, ByteArrayOutputStream bytes) {
        if (percent + 2 < text.length()) {
            int high = Character.digit(text.charAt(percent + 1), 16);
            int low = Character.digit(text.charAt(percent + 2), 16);
            if (high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                return percent + 3;
            }
        }
        bytes.write('%');
        return percent + 1;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
