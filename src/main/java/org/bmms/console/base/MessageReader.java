package org.bmms.console.base;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads messages back with the messages that are their arguments, which without it would come back as maps. */
final class MessageReader extends ValueDeserializer<Message> {

    @Override
    public Message deserialize(JsonParser parser, DeserializationContext context) {
        return message(context.readTree(parser), context);
    }

    private static Message message(JsonNode node, DeserializationContext context) {
        if (!node.path("key").isString() || !node.path("arguments").isArray() || node.size() != 2) {
            return context.reportInputMismatch(Message.class, "a message has a key and arguments, and nothing else");
        }
        List<Object> arguments = new ArrayList<>();
        node.path("arguments")
                .forEach(argument -> arguments.add(
                        argument.isObject()
                                ? message(argument, context)
                                : context.readTreeAsValue(argument, Object.class)));
        return new Message(node.path("key").stringValue(), arguments);
    }
}
