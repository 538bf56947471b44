package org.bmms.console.sandbox.fault;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.sandbox.systemd.ServiceFailure;
import org.bmms.console.sandbox.systemd.Trouble;

/** Lets the next starts fail. */
final class FailingStart implements Trouble {
    private final AtomicInteger left;

    FailingStart(int times) {
        this.left = new AtomicInteger(times);
    }

    @Override
    public void beforeStart(String unit) throws ServiceFailure {
        if (left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new ServiceFailure(
                    1,
                    List.of(
                            "Traceback (most recent call last):",
                            "  File \"/opt/obcms/src/obc_management/celery.py\", line 9, in <module>",
                            "ModuleNotFoundError: No module named 'organizations.middleware'"));
        }
    }
}
