package org.bmms.console.base.crash;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves a report where a thread ends by an exception that nobody expected. The same fault is reported once. */
public final class CrashWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CrashWatch.class);
    private static final int MOST = 5;

    private final CrashReports reports;
    private final InstantSource clock;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    public CrashWatch(CrashReports reports, InstantSource clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** Watches every thread of this process from now on; whoever was told before is told still. */
    public void begin() {
        try {
            reports.prepare();
        } catch (IOException e) {
            LOG.warn("a crash would leave no report", e);
        }
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            if (before != null) {
                before.uncaughtException(thread, thrown);
            }
            report(thread.getName(), thrown);
        });
    }

    /** Leaves a report of a fault. Never fails: there would be nobody to tell. */
    public void report(String where, Throwable thrown) {
        if (reported.size() >= MOST || !reported.add(trait(thrown))) {
            return;
        }
        try {
            LOG.info("a report of the fault is in {}", reports.write(clock.instant(), text(where, thrown)));
        } catch (IOException | RuntimeException e) {
            LOG.error("no report of the fault could be written", e);
        }
    }

    /** What two times the same fault have in common: kind and place, not the words. */
    private static String trait(Throwable thrown) {
        return thrown.getClass().getName()
                + Arrays.stream(thrown.getStackTrace()).limit(3).toList();
    }

    private String text(String where, Throwable thrown) {
        String version = CrashWatch.class.getPackage().getImplementationVersion();
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return """
                A fault of the BMMS Console
                time: %s
                version: %s
                Java: %s, %s
                system: %s %s, %s
                thread: %s

                %s""".formatted(
                        clock.instant(),
                        version == null ? "from its classes" : version,
                        System.getProperty("java.version"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        where,
                        trace);
    }
}
