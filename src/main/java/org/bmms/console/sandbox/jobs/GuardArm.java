package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.Streams;

/** Starts a guard that goes on without the connection. */
final class GuardArm implements Program {
    private static final int THERE_ALREADY = 75;

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        List<String> order = call.words().subList(1, call.words().size());
        String directory = order.getFirst();
        Actor actor = call.actor().withUmask(0077);
        FileSystem files = call.machine().files();
        try {
            files.makeDirectories(actor, directory.substring(0, directory.lastIndexOf('/')), 0700);
            files.makeDirectory(actor, directory, 0700);
        } catch (FileException e) {
            return THERE_ALREADY;
        }
        detach(call.as(actor).with(Streams.none()), order);
        return 0;
    }

    /** Runs a guard in the background; returns when it watches. */
    static void detach(Invocation call, List<String> order) throws InterruptedException {
        CountDownLatch armed = new CountDownLatch(1);
        var _ = call.machine().background().submit(() -> {
            try {
                new Guard(call, order).run(armed);
            } finally {
                armed.countDown();
            }
            return null;
        });
        armed.await();
    }
}
