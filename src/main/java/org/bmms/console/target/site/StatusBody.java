package org.bmms.console.target.site;

import org.bmms.console.base.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The JSON object of a status page; an empty one where the body is something else, such as a page of a proxy. */
final class StatusBody {
    private StatusBody() {}

    static JsonNode of(SiteAnswer answer) {
        JsonNode none = JsonNodeFactory.instance.objectNode();
        try {
            JsonNode body = Json.mapper().readTree(answer.body());
            return body != null && body.isObject() ? body : none;
        } catch (JacksonException e) {
            return none;
        }
    }

    static String status(JsonNode body) {
        JsonNode status = body.path("status");
        return status.isString() ? status.stringValue() : "";
    }
}
