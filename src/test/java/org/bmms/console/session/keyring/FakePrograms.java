package org.bmms.console.session.keyring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Keyring programs of a test: shell scripts that keep secrets in files, and write down how they were called. */
final class FakePrograms {
    private static final String SECRET_TOOL = """
            #!/bin/sh
            here=$(dirname "$0")
            echo "$@" >>"$here/calls"
            for account do :; done
            case $1 in
                store) cat >"$here/$account" ;;
                lookup) [ -e "$here/$account" ] && cat "$here/$account" ;;
                clear) rm "$here/$account" 2>/dev/null ;;
            esac
            """;
    private static final String SECURITY = """
            #!/bin/sh
            here=$(dirname "$0")
            echo "$@" >>"$here/calls"
            case $1 in
                -i) read -r _ _ _ _ _ account _ secret && printf '%s' "$secret" >"$here/$account" ;;
                find-generic-password) [ -e "$here/$5" ] && cat "$here/$5" && echo || exit 44 ;;
                delete-generic-password) rm "$here/$5" 2>/dev/null || exit 44 ;;
            esac
            """;

    private FakePrograms() {}

    static Path secretTool(Path directory) {
        return script(directory.resolve("secret-tool"), SECRET_TOOL);
    }

    static Path security(Path directory) {
        return script(directory.resolve("security"), SECURITY);
    }

    static Path script(Path file, String text) {
        try {
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
