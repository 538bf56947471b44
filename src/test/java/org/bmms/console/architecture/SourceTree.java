package org.bmms.console.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that people write, as they lie in the working tree; what is built or belongs to an editor is left out. */
final class SourceTree {
    private static final Set<String> NOT_WRITTEN = Set.of("target", ".git", ".idea", ".vscode", ".settings");
    private static final Set<String> TEXT = Set.of(
            "java",
            "sh",
            "cmd",
            "py",
            "sql",
            "css",
            "fxml",
            "md",
            "xml",
            "toml",
            "properties",
            "example",
            "json",
            "csv");

    private SourceTree() {}

    /** Every text file, as a path relative to the project's directory, which is where tests run. */
    static List<Path> texts() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(Path.of(""), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_WRITTEN.contains(directory.toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean startScript = !file.getFileName().toString().contains(".")
                            && (file.startsWith("app") || file.startsWith(".ci"));
                    if (TEXT.contains(extension(file)) || startScript) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static Stream<Path> with(Set<String> extensions) {
        return texts().stream().filter(file -> extensions.contains(extension(file)));
    }

    static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
