package org.bmms.console.sandbox.site;

import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.sandbox.django.AppService;

/**
 * A host that the web server passes requests to.
 *
 * @param name its name
 * @param service its application server
 * @param log where that writes its lines
 */
public record AppHost(String name, AppService service, Consumer<String> log) {

    /** What Django writes to standard error when a view raises an exception. */
    void serverError(String path) {
        for (String line : List.of(
                "ERROR 2025-10-14 08:00:00 log Internal Server Error: " + path,
                "Traceback (most recent call last):",
                "  File \"/opt/obcms/src/organizations/middleware.py\", line 61, in __call__",
                "    organization = request.user.organization_memberships.get(is_primary=True)",
                "organizations.models.OrganizationMembership.DoesNotExist: OrganizationMembership matching query does not exist.")) {
            log.accept(line);
        }
    }
}
