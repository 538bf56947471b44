package org.bmms.console.base.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Redactor;

/**
 * Writes one event as text. The whole text, with the stack trace and all causes, passes the redactor at once, so a
 * secret that was put together from several arguments is found as well; then everything that could forge a line or
 * steer a terminal is made visible.
 */
final class RedactingEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};

    private final Redactor redactor;

    RedactingEncoder(Redactor redactor) {
        this.redactor = redactor;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        text.append(event.getInstant())
                .append(' ')
                .append(event.getLevel())
                .append(" [")
                .append(event.getThreadName())
                .append("] ")
                .append(event.getLoggerName())
                .append(" - ")
                .append(event.getFormattedMessage());
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            text.append('\n').append(ThrowableProxyUtil.asString(thrown));
        }
        String shown = Inert.text(redactor.redact(text.toString()).stripTrailing());
        // Only an event begins in the first column; whatever a message contains cannot pretend to be one.
        return (shown.replace("\n", "\n    ") + '\n').getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
