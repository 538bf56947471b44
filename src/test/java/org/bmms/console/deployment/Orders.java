package org.bmms.console.deployment;

import java.util.List;
import org.bmms.console.deployment.DeploymentOrder.DatabasePlace;

/** Orders of deployments. */
final class Orders {
    static final String COMMIT = "c".repeat(40);

    private Orders() {}

    static DeploymentOrder usual() {
        return of("https://code.example.org/obcms.git", "v1.0");
    }

    static DeploymentOrder of(String repository, String revision) {
        return new DeploymentOrder(
                repository,
                revision,
                List.of("obcms.example.org", "www.obcms.example.org"),
                "/etc/ssl/obcms.crt",
                "/etc/ssl/obcms.key",
                "admin",
                "admin@example.org",
                "OOBC",
                "Office for Other Bangsamoro Communities",
                new DatabasePlace("localhost", 5432, "obcms_prod", "obcms_prod"),
                "redis://localhost:6379/0",
                "requirements/production.txt",
                null,
                false,
                List.of(),
                true);
    }
}
