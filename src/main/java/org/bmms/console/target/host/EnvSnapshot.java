package org.bmms.console.target.host;

import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.target.dotenv.DotEnv;

/**
 * A settings file as it was found.
 *
 * @param path where
 * @param env its content
 * @param info owner, group, mode and time
 */
public record EnvSnapshot(String path, DotEnv env, FileInfo info) {

    /** SHA-256 of the content. */
    public String sha256() {
        return env.sha256();
    }
}
