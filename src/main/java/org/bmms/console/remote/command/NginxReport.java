package org.bmms.console.remote.command;

/**
 * What nginx says of its configuration.
 *
 * @param passed whether it would start with it
 * @param configuration all files of it, one after the other; may hold secrets
 * @param said what it says about it
 */
public record NginxReport(boolean passed, String configuration, String said) {

    /** Never the configuration, which may hold secrets. */
    @Override
    public String toString() {
        return "NginxReport[passed=" + passed + "]";
    }
}
