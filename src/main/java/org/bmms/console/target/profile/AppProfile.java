package org.bmms.console.target.profile;

import org.jspecify.annotations.Nullable;

/**
 * Where the application lives on its hosts; all paths are absolute (checklist § Step 2: Code Deployment).
 *
 * @param root application directory; the console's state directory is below it
 * @param envFile the settings file
 * @param source directory of {@code manage.py}
 * @param python interpreter of the virtual environment
 * @param celery the celery program
 * @param celeryApp Celery application, as for {@code --app}
 * @param backups directory of database backups
 * @param user owner of the application; null means the owner of the settings file
 * @param units names of the units
 * @param siteBackupScript script of the site that makes a backup, or null for the console's own dump
 */
public record AppProfile(
        String root,
        String envFile,
        String source,
        String python,
        String celery,
        String celeryApp,
        String backups,
        @Nullable String user,
        Units units,
        @Nullable String siteBackupScript) {

    /** The paths of the checklist under another root. */
    public static AppProfile at(String root) {
        return new AppProfile(
                root,
                root + "/.env",
                root + "/src",
                root + "/venv/bin/python",
                root + "/venv/bin/celery",
                "obc_management",
                root + "/backups",
                null,
                Units.ofChecklist(),
                null);
    }

    /** The console's own directory on the primary host: lock, journal, jobs. */
    public String stateDirectory() {
        return root + "/.bmms-console";
    }
}
