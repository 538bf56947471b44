package org.bmms.console.remote.command;

import java.util.List;

/**
 * The rules by which a host takes or refuses connections.
 *
 * @param keeper which program keeps them: {@code ufw}, {@code nft}, {@code iptables}, or {@code none}
 * @param rules as it lists them
 */
public record Firewall(String keeper, List<String> rules) {

    public Firewall {
        rules = List.copyOf(rules);
    }

    /** Whether there are rules at all. */
    public boolean exists() {
        return !keeper.equals("none");
    }

    /** Whether a connection that no rule names is refused. */
    public boolean refusesByDefault() {
        return rules.stream()
                .anyMatch(
                        switch (keeper) {
                            case "ufw" -> rule -> rule.matches("Default: (deny|reject) \\(incoming\\).*");
                            case "nft" -> rule -> rule.matches(".*\\bhook input\\b.*\\bpolicy drop\\b.*");
                            case "iptables" -> rule -> rule.matches("-P INPUT (DROP|REJECT)");
                            default -> _ -> false;
                        });
    }
}
