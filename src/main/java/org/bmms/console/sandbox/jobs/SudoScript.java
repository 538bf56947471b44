package org.bmms.console.sandbox.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.SudoMode;
import org.bmms.console.sandbox.programs.Sudo;

/** Reads the password from the first line of standard input, lets sudo check it, and runs the program without it. */
final class SudoScript implements Program {
    private static final int REFUSED = 98;

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        byte[] password = firstLine(call.streams().input());
        if (call.machine().sudo().mode() == SudoMode.DENIED) {
            call.complain("Sorry, user " + call.actor().user() + " may not run sudo on "
                    + call.machine().name() + ".");
            return REFUSED;
        }
        if (call.machine().sudo().wantsPassword(call.actor().user())
                && !call.machine().sudo().accepts(password)) {
            call.complain("sudo: 1 incorrect password attempt");
            return REFUSED;
        }
        List<String> argv = Stream.concat(Stream.of("sudo", "--non-interactive"), call.words().stream())
                .toList();
        return Sudo.authenticated(call.exec(argv));
    }

    private static byte[] firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toByteArray();
    }
}
