package org.bmms.console.base.logging;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads what libraries log through {@code java.util.logging} (the PostgreSQL driver does) into the redacted log. */
final class JdkLogHandler extends Handler {
    private final SimpleFormatter messages = new SimpleFormatter();

    @Override
    public void publish(LogRecord event) {
        String name = event.getLoggerName();
        Logger logger = LoggerFactory.getLogger(name == null || name.isEmpty() ? "jdk" : name);
        logger.atLevel(level(event.getLevel().intValue()))
                .setCause(event.getThrown())
                .log("{}", messages.formatMessage(event));
    }

    private static org.slf4j.event.Level level(int value) {
        if (value >= Level.SEVERE.intValue()) {
            return org.slf4j.event.Level.ERROR;
        }
        if (value >= Level.WARNING.intValue()) {
            return org.slf4j.event.Level.WARN;
        }
        if (value >= Level.INFO.intValue()) {
            return org.slf4j.event.Level.INFO;
        }
        return value >= Level.FINE.intValue() ? org.slf4j.event.Level.DEBUG : org.slf4j.event.Level.TRACE;
    }

    @Override
    public void flush() {
        // Nothing is kept here.
    }

    @Override
    public void close() {
        // Nothing is open here.
    }
}
