package org.bmms.console.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that is running. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"bmms-console " + (version == null ? "(from its classes)" : version)};
    }
}
