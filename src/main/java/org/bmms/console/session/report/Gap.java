package org.bmms.console.session.report;

import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something that a report cannot say.
 *
 * @param what which
 * @param code the stable code of what kept it from being known; null where nothing failed
 */
public record Gap(Message what, @Nullable String code) {
    static Gap of(String key, Object... arguments) {
        return new Gap(Message.of(key, arguments), null);
    }
}
