package org.bmms.console.sandbox.host;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bmms.console.sandbox.django.Settings;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.machine.Accounts;

/** Lays out the directories and files of an application server, as checklist § Step 2 and 3 leave them. */
final class Installation {
    /** Where the application lives. */
    static final String ROOT = "/opt/obcms";

    private static final String GUNICORN = """
            bind = "127.0.0.1:8000"
            workers = 4
            preload_app = True
            graceful_timeout = 30
            """;

    private static final String NGINX = "/etc/nginx/sites-enabled";

    private static final String SITE = """
            server {
                listen 80;
                server_name obcms.gov.ph www.obcms.gov.ph localhost 127.0.0.1;
                location / { proxy_pass http://127.0.0.1:8000; }
            }
            """;

    private final FileSystem files;

    Installation(FileSystem files) {
        this.files = files;
    }

    void make(SettingsFile settings) {
        for (String directory : List.of(
                "/usr/bin", "/usr/local/bin", "/etc/systemd/system", NGINX, "/tmp", "/var/log", ROOT, "/home")) {
            files.makeDirectories(Actor.ROOT, directory, 0755);
        }
        files.mode("/tmp", 01777);
        for (String user : List.of(Accounts.LOGIN, Accounts.APPLICATION)) {
            files.makeDirectory(Actor.ROOT, "/home/" + user, 0750);
            files.own("/home/" + user, user, user);
        }
        files.own(ROOT, Accounts.APPLICATION, Accounts.APPLICATION);
        for (String directory : List.of(
                "src", "src/obc_management", ".git", "venv", "venv/bin", "scripts", "media", "src/staticfiles")) {
            directory(directory, 0755);
        }
        directory("backups", 0750);
        file("src/manage.py", "#!/usr/bin/env python\n", 0755);
        file("src/staticfiles/staticfiles.json", "{}\n", 0644);
        files.write(Actor.ROOT, NGINX + "/obcms", SITE.getBytes(StandardCharsets.UTF_8));
        file("gunicorn.conf.py", GUNICORN, 0644);
        file("scripts/db_backup.sh", "#!/bin/sh\necho 'ERROR: only SQLite is supported' >&2\nexit 1\n", 0755);
        file(Settings.FILE.substring(ROOT.length() + 1), settings.text(), 0640);
    }

    private void directory(String name, int mode) {
        files.makeDirectories(Actor.ROOT, ROOT + "/" + name, mode);
        files.own(ROOT + "/" + name, Accounts.APPLICATION, Accounts.APPLICATION);
    }

    private void file(String name, String text, int mode) {
        files.write(Actor.ROOT, ROOT + "/" + name, text.getBytes(StandardCharsets.UTF_8));
        files.own(ROOT + "/" + name, Accounts.APPLICATION, Accounts.APPLICATION);
        files.mode(ROOT + "/" + name, mode);
    }
}
