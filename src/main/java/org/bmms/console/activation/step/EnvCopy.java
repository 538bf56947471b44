package org.bmms.console.activation.step;

import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.target.dotenv.DotEnv;

/** The copy of a settings file from before a switch. */
public final class EnvCopy {
    private EnvCopy() {}

    /**
     * Reads the copy, which must be what was copied.
     *
     * @throws org.bmms.console.base.FailureException {@code ACT-ENV-BACKUP}, {@code FILE-MISSING}
     */
    public static DotEnv read(RemoteHost remote, SwitchHost host) {
        DotEnv copy = DotEnv.parse(remote.run(host.asOwner(new ReadFile(host.envBackup()))));
        if (!copy.sha256().equals(host.before())) {
            throw Failure.unchanged(ActivationFailure.ENV_BACKUP, host.name(), host.envBackup())
                    .asException();
        }
        return copy;
    }
}
