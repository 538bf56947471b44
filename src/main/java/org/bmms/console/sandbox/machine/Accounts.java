package org.bmms.console.sandbox.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.sandbox.files.Actor;

/** The users of a server and their groups. */
public final class Accounts {
    /** The user whom operators log in as. */
    public static final String LOGIN = "deploy";
    /** The user who owns the application and whom its units run as. */
    public static final String APPLICATION = "obcms";

    private static final Map<String, List<String>> GROUPS = Map.of(
            LOGIN,
            List.of(LOGIN, "systemd-journal"),
            APPLICATION,
            List.of(APPLICATION, "systemd-journal"),
            "postgres",
            List.of("postgres"));

    /** The user of this name. */
    public Optional<Actor> find(String user) {
        return user.equals("root")
                ? Optional.of(Actor.ROOT)
                : Optional.ofNullable(GROUPS.get(user)).map(groups -> new Actor(user, groups, 0022));
    }
}
