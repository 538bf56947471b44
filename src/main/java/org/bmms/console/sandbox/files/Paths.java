package org.bmms.console.sandbox.files;

import java.util.ArrayList;
import java.util.List;

/** Absolute POSIX paths, whatever the platform this runs on. */
final class Paths {
    private Paths() {}

    /** The components of a path, without {@code .} and with {@code ..} applied. */
    static List<String> components(String path) {
        if (!path.startsWith("/")) {
            throw new FileException(Errno.ENOENT, path);
        }
        List<String> result = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            switch (part) {
                case "", "." -> {}
                case ".." -> {
                    if (!result.isEmpty()) {
                        result.removeLast();
                    }
                }
                default -> result.add(part);
            }
        }
        return result;
    }

    static String normal(String path) {
        return "/" + String.join("/", components(path));
    }
}
