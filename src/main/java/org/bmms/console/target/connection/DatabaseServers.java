package org.bmms.console.target.connection;

import java.util.List;
import org.bmms.console.base.Endpoint;
import org.bmms.console.database.DatabaseAddress;

/**
 * The servers with the application's database, as its hosts see them.
 *
 * @param login database, role and password; on the first of the servers
 * @param places the servers, one of which is the primary
 */
record DatabaseServers(DatabaseAddress login, List<Endpoint> places) {

    DatabaseServers {
        places = List.copyOf(places);
    }

    boolean areSeveral() {
        return places.size() > 1;
    }
}
