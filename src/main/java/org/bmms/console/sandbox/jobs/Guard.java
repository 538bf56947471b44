package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.bmms.console.base.Digest;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.ProcessEntry;

/**
 * Waits for its deadline; then, unless the operator decided before, puts the old settings file back and brings the
 * services up on it.
 */
final class Guard {
    private static final long PAUSE_MILLIS = 50;

    private final Invocation call;
    private final FileSystem files;
    private final Actor actor;
    private final String directory;
    private final List<String> order;
    private boolean unitsFailed;

    /** With the arguments of the script. */
    Guard(Invocation call, List<String> order) {
        this.call = call;
        this.actor = call.actor().withUmask(0022);
        this.files = call.machine().files();
        this.directory = order.getFirst();
        this.order = order;
    }

    int run(CountDownLatch armed) throws IOException, InterruptedException {
        List<String> argv = Stream.concat(Stream.of("sh", "-c", "...", "bmms-guard"), order.stream())
                .toList();
        ProcessEntry process = call.machine().processes().enter(actor, argv);
        try {
            files.makeDirectories(actor, directory, 0755);
            if (PidFile.text(call, directory + "/deadline").isEmpty()) {
                long deadline = call.machine().clock().instant().getEpochSecond() + Long.parseLong(order.get(5));
                write("deadline", Long.toString(deadline));
            }
            PidFile.write(call.machine(), actor, directory, process);
            armed.countDown();
            while (call.machine().clock().instant().getEpochSecond() < deadline()) {
                if (files.exists(actor, directory + "/decided")) {
                    return 0;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return decide() ? act() : 0;
        } finally {
            call.machine().processes().leave(process);
        }
    }

    private long deadline() {
        return Long.parseLong(PidFile.text(call, directory + "/deadline"));
    }

    private boolean decide() {
        try {
            files.makeDirectory(actor, directory + "/decided", 0755);
            write("by", "guard");
            return true;
        } catch (FileException e) {
            return false;
        }
    }

    private int act() throws IOException, InterruptedException {
        String env = order.get(1);
        String now = files.exists(actor, env) ? Digest.sha256(files.read(actor, env)) : "";
        String outcome = "conflict";
        if (now.equals(order.get(3)) && putBack(order.get(2), env)) {
            outcome = "restored";
            units("stop", order.get(6));
            units("restart", order.get(7));
        } else if (now.equals(order.get(4))) {
            outcome = "unchanged";
        }
        units("start", order.get(7));
        units("start", order.get(8));
        write("outcome.new", outcome + (unitsFailed ? " units-failed" : ""));
        files.move(actor, directory + "/outcome.new", directory + "/outcome");
        return 0;
    }

    private boolean putBack(String restore, String env) {
        try {
            files.copy(actor, restore, env + ".bmms-guard", true);
            files.move(actor, env + ".bmms-guard", env);
            return true;
        } catch (FileException e) {
            if (files.exists(actor, env + ".bmms-guard")) {
                files.remove(actor, env + ".bmms-guard", false);
            }
            return false;
        }
    }

    private void units(String verb, String list) throws IOException, InterruptedException {
        if (list.isEmpty()) {
            return;
        }
        Stream<String> systemctl = Stream.concat(Stream.of("systemctl", verb, "--"), Stream.of(list.split(",", -1)));
        Stream<String> sudo = order.get(9).equals("sudo")
                ? Stream.of("sudo", "--non-interactive", "--user=root", "--")
                : Stream.empty();
        int status = call.machine()
                .shell()
                .run(call.exec(Stream.concat(sudo, systemctl).toList()));
        unitsFailed |= status != 0;
    }

    private void write(String name, String line) {
        files.write(actor, directory + "/" + name, (line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
