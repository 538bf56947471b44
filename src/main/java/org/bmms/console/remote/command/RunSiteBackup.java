package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Runs a site's own backup script and copies what it made: the newest file of a directory that was written meanwhile,
 * whatever the script says about its success (target facts § 5). The copy has a life of its own, since the script may
 * write over its file at the next time.
 *
 * @param script the site's script
 * @param workingDirectory where it is run
 * @param directory where it leaves its file; not below it
 * @param after a file that what it made must be newer than
 * @param copy where that is copied to
 */
public record RunSiteBackup(String script, String workingDirectory, String directory, String after, String copy)
        implements FileCommand<Done> {
    /** The status when the script left no new file. */
    public static final int NOTHING_NEW = 66;

    public RunSiteBackup {
        AbsolutePath.require(script);
        AbsolutePath.require(workingDirectory);
        AbsolutePath.require(directory);
        AbsolutePath.require(after);
        AbsolutePath.require(copy);
    }

    @Override
    public List<String> argv() {
        return RemoteScript.SITE_BACKUP.argv(script, workingDirectory, directory, after, copy);
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(6);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
