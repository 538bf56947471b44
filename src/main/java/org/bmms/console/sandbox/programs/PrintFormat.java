package org.bmms.console.sandbox.programs;

import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.bmms.console.sandbox.machine.UsageException;

/** The formats of {@code stat --printf} and {@code find -printf}: directives and backslash escapes. */
final class PrintFormat {
    private PrintFormat() {}

    /** Expands escapes itself and directives, named without the percent sign, by the function. */
    static String expand(String format, UnaryOperator<String> directive) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '\\' && i + 1 < format.length()) {
                result.append(escape(format.charAt(++i)));
            } else if (c == '%') {
                int end = directiveEnd(format, i + 1);
                result.append(directive.apply(format.substring(i + 1, end)));
                i = end - 1;
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    /** Seconds since 1970 with so many decimals. */
    static String seconds(Instant time, int decimals) {
        String nanos = String.format(Locale.ROOT, "%09d", time.getNano());
        return time.getEpochSecond() + "." + (decimals > 9 ? nanos + "0" : nanos.substring(0, decimals));
    }

    private static int directiveEnd(String format, int start) {
        int end = start;
        while (end < format.length() && ".0123456789".indexOf(format.charAt(end)) >= 0) {
            end++;
        }
        if (end >= format.length()) {
            throw new UsageException("incomplete directive");
        }
        return format.charAt(end) == 'T' ? end + 2 : end + 1;
    }

    private static char escape(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '0' -> '\0';
            case '\\' -> '\\';
            default -> throw new UsageException("unknown escape \\" + c);
        };
    }
}
