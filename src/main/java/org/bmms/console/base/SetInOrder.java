package org.bmms.console.base;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes sets sorted: they iterate in another order in every JVM, but equal sets have to be equal texts. It takes any
 * object because a class literal cannot name a {@code Set<?>}; it is registered for sets only.
 */
final class SetInOrder extends ValueSerializer<Object> {

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        List<?> sorted = ((Set<?>) value)
                .stream().sorted(Comparator.comparing(SetInOrder::sortKey)).toList();
        generator.writeStartArray(value, sorted.size());
        sorted.forEach(element -> context.writeValue(generator, element));
        generator.writeEndArray();
    }

    private static String sortKey(Object element) {
        return element instanceof Enum<?> constant ? constant.name() : String.valueOf(element);
    }
}
