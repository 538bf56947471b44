package org.bmms.console.audit.notification;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.NotificationRecord;

/** Keeps in the console's records how far each notification of an environment came. */
public final class DeliveryLog implements Consumer<Delivery> {
    private final Supplier<ConsoleStore> store;
    private final String environment;
    private final Redactor redactor;

    public DeliveryLog(Supplier<ConsoleStore> store, String environment, Redactor redactor) {
        this.store = store;
        this.environment = environment;
        this.redactor = redactor;
    }

    @Override
    public void accept(Delivery delivery) {
        Failure failure = delivery.failure();
        String detail = failure == null ? null : failure.detail();
        store.get()
                .put(new NotificationRecord(
                        delivery.id(),
                        environment,
                        delivery.at(),
                        delivery.occasion(),
                        delivery.channel(),
                        delivery.recipients(),
                        delivery.subject(),
                        delivery.state().name(),
                        delivery.attempts(),
                        failure == null ? null : failure.code().code(),
                        detail == null ? null : redactor.redact(detail)));
    }

    /** The newest, the newest first. */
    public List<NotificationRecord> newest(int most) {
        return store.get().newest(NotificationRecord.class, environment, most);
    }
}
