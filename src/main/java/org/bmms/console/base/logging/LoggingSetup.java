package org.bmms.console.base.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import org.bmms.console.base.PrivateDirectory;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Slot;
import org.slf4j.LoggerFactory;

/**
 * The program's log: files of limited size in one directory that only the operator can read, and nothing on standard
 * output. Every event passes the {@link Redactor}. Installed once, by the program's start; until then nothing is logged.
 */
public final class LoggingSetup implements AutoCloseable {
    /** The file that the first console writes, {@code console-2.log} one beside it; older ones are {@code console.1.log} and so on. */
    public static final String FILE_NAME = "console.log";

    private static final long FILE_BYTES = 5 * FileSize.MB_COEFFICIENT;
    private static final int OLD_FILES = 5;
    private static final String OWN_LOGGERS = "org.bmms.console";

    private final LoggerContext context;
    private final Optional<Written> written;

    private LoggingSetup(LoggerContext context, Optional<Written> written) {
        this.context = context;
        this.written = written;
    }

    /** A file that no other console writes: two would rename it under each other's hands. */
    private record Written(Path file, Slot slot) {}

    /**
     * Sends every log of this process to files: the console's own from INFO, those of libraries from WARN.
     *
     * @param redactor the one that learns this process's secrets
     * @param directory created if missing; where it cannot be, the program runs without a log
     */
    public static LoggingSetup install(Redactor redactor, Path directory) {
        return install(redactor, directory, false);
    }

    /**
     * As {@link #install(Redactor, Path)}.
     *
     * @param everything log all that the console and its libraries have to say, for the search of a fault
     */
    public static LoggingSetup install(Redactor redactor, Path directory, boolean everything) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.OFF);
        Optional<Written> written = prepared(directory).flatMap(LoggingSetup::own);
        written.ifPresent(own -> {
            root.addAppender(appender(context, redactor, own.file()));
            root.setLevel(everything ? Level.DEBUG : Level.WARN);
            context.getLogger(OWN_LOGGERS).setLevel(everything ? Level.DEBUG : Level.INFO);
        });
        adoptJdkLogging();
        adoptUncaughtExceptions();
        return new LoggingSetup(context, written);
    }

    /** The file that is written now, or empty if there is none. */
    public Optional<Path> file() {
        return written.map(Written::file);
    }

    /** Writes what is left and closes the files; later events are dropped. */
    @Override
    public void close() {
        context.reset();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        written.ifPresent(own -> {
            try {
                own.slot().close();
            } catch (IOException e) {
                // Nothing is written any more; the end of the process frees it.
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Optional<Written> own(Path directory) {
        try {
            Slot slot = Slot.take(directory, "console");
            String name = slot.number() == 1 ? FILE_NAME : FILE_NAME.replace(".log", "-" + slot.number() + ".log");
            return Optional.of(new Written(directory.resolve(name), slot));
        } catch (IOException withoutLog) {
            return Optional.empty();
        }
    }

    private static Optional<Path> prepared(Path directory) {
        try {
            PrivateDirectory.make(directory);
            return Files.isWritable(directory) ? Optional.of(directory) : Optional.empty();
        } catch (IOException withoutLog) {
            return Optional.empty();
        }
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Redactor redactor, Path file) {
        RedactingEncoder encoder = new RedactingEncoder(redactor);
        encoder.setContext(context);
        encoder.start();

        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);

        FixedWindowRollingPolicy names = new FixedWindowRollingPolicy();
        names.setContext(context);
        names.setParent(appender);
        names.setFileNamePattern(file.toString().replaceFirst("\\.log$", ".%i.log"));
        names.setMinIndex(1);
        names.setMaxIndex(OLD_FILES);
        names.start();

        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        // Otherwise the size is looked at once a minute only.
        size.setCheckIncrement(Duration.buildByMilliseconds(0));
        size.setMaxFileSize(new FileSize(FILE_BYTES));
        size.start();

        appender.setRollingPolicy(names);
        appender.setTriggeringPolicy(size);
        appender.start();
        return appender;
    }

    /** The JDK's own logging would print to standard error, unredacted. */
    private static void adoptJdkLogging() {
        java.util.logging.Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new JdkLogHandler());
    }

    /** So would a thread that ends by an exception. */
    private static void adoptUncaughtExceptions() {
        org.slf4j.Logger log = LoggerFactory.getLogger(LoggingSetup.class);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, exception) -> log.error("{} ended by an unexpected exception", thread.getName(), exception));
    }
}
