package org.bmms.console.base.crash;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is harmless in the file that the JVM leaves when it dies: its own words about the cause, and names of methods and
 * libraries. Registers, stack, memory, command line and environment, in which a secret may be, are left out.
 */
final class DeathOfTheJvm {
    private static final int MOST = 120;

    /** The introduction, and the frames: java (j, J, A), of the JVM (V, v), native (C). */
    private static final Pattern HARMLESS = Pattern.compile(
            "#.*|(Java|Native) frames: .*|[jJA] .*|[VvC]  \\[.*|siginfo: si_signo: \\d+ \\(\\w+\\).*|vm_info: .*"
                    + "|Current thread .*|Time: .*|elapsed time: .*");

    private DeathOfTheJvm() {}

    static String told(List<String> lines) {
        StringBuilder text = new StringBuilder("The Java virtual machine that the console ran in has died.\n\n");
        lines.stream()
                .filter(line -> HARMLESS.matcher(line).matches())
                .filter(line -> !line.startsWith("# JRE version") || line.length() < MOST)
                .limit(MOST)
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
