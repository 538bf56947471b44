package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.Errno;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.machine.ProcessEntry;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.Streams;

/** Starts a program that goes on without the connection; its directory can be made only once. */
final class JobStart implements Program {
    private static final int THERE_ALREADY = 75;
    private static final int NOT_MADE = 73;
    private static final int PRIVATE = 0077;

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        String directory = call.words().getFirst();
        Actor actor = call.actor().withUmask(PRIVATE);
        FileSystem files = call.machine().files();
        try {
            files.makeDirectories(actor, directory.substring(0, directory.lastIndexOf('/')), 0700);
            files.makeDirectory(actor, directory, 0700);
        } catch (FileException e) {
            return e.errno() == Errno.EEXIST ? THERE_ALREADY : NOT_MADE;
        }
        byte[] password = call.streams().input().readAllBytes();
        if (password.length > 0) {
            files.write(actor, directory + "/pgpass", password);
        }
        files.create(actor, directory + "/out");
        files.create(actor, directory + "/err");
        CountDownLatch started = new CountDownLatch(1);
        Invocation inner = call.as(actor).exec(call.words());
        var _ = call.machine().background().submit(() -> {
            work(inner, directory, password.length > 0, started);
            return null;
        });
        started.await();
        return 0;
    }

    private static void work(Invocation call, String directory, boolean password, CountDownLatch started)
            throws IOException, InterruptedException {
        Machine machine = call.machine();
        List<String> argv = Stream.concat(Stream.of("sh", "-c", "...", "bmms-job"), call.argv().stream())
                .toList();
        ProcessEntry process = machine.processes().enter(call.actor(), argv);
        try {
            try {
                PidFile.write(machine, call.actor(), directory, process);
            } finally {
                started.countDown();
            }
            int status = machine.shell().run(program(call, directory, password));
            if (password) {
                machine.files().remove(call.actor(), directory + "/pgpass", false);
            }
            byte[] line = (status + "\n").getBytes(StandardCharsets.UTF_8);
            machine.files().write(call.actor(), directory + "/rc.new", line);
            machine.files().move(call.actor(), directory + "/rc.new", directory + "/rc");
        } finally {
            machine.processes().leave(process);
        }
    }

    private static Invocation program(Invocation call, String directory, boolean password) {
        Streams streams = new Streams(
                java.io.InputStream.nullInputStream(),
                new FileStream(call, directory + "/out"),
                new FileStream(call, directory + "/err"));
        Map<String, String> variables = password ? Map.of("PGPASSFILE", directory + "/pgpass") : Map.of();
        return call.exec(call.words()).with(streams).with(variables);
    }
}
