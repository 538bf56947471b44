package org.bmms.console.target.discovery;

import org.bmms.console.base.Message;
import org.bmms.console.target.profile.ValueShape;

/**
 * What a server suggests that its profile should say of one key.
 *
 * @param key in full, such as {@code app.units.worker}
 * @param shape of its values
 * @param value what was found
 * @param source where it was found
 * @param holds whether it holds as long as the profile says nothing of the key
 */
public record Proposal(String key, ValueShape shape, String value, Message source, boolean holds) {

    static Proposal text(String key, String value, Message source) {
        return new Proposal(key, ValueShape.TEXT, value, source, false);
    }
}
