package org.bmms.console.target.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Inert;

/** The profiles on this workstation: {@code profiles/NAME.toml} in the console's configuration directory. */
public final class ProfileFiles {
    private static final String SUFFIX = ".toml";
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private final Path directory;

    /** Profiles in this directory, which need not exist. */
    public ProfileFiles(Path directory) {
        this.directory = directory;
    }

    /** The profiles in the console's configuration directory. */
    public static ProfileFiles in(ConsoleDirectories directories) {
        return new ProfileFiles(directories.config().resolve("profiles"));
    }

    /** The names that {@link #read} accepts, sorted. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw failure(ProfileFailure.UNREADABLE, directory, e);
        }
    }

    /**
     * Reads a profile.
     *
     * @throws org.bmms.console.base.FailureException {@code PROFILE-MISSING} if there is none of this name, or another
     *     {@code PROFILE-} code that names the key, the value and what is expected
     */
    public Profile read(String name) {
        Path file = file(name);
        try {
            return new ProfileReader(file.toString()).read(Files.readString(file), name);
        } catch (NoSuchFileException e) {
            String others = names().isEmpty() ? "-" : String.join(", ", names());
            throw Failure.unchanged(ProfileFailure.MISSING, name, file.toString(), others)
                    .asException(e);
        } catch (IOException e) {
            throw failure(ProfileFailure.UNREADABLE, file, e);
        }
    }

    /** Reads a profile from a text, as if it were in a file of this name. */
    public static Profile parse(String fileName, String toml) {
        return new ProfileReader(fileName).read(toml, fileName);
    }

    /**
     * Writes a profile, replacing one of the same name as a whole or not at all.
     *
     * @param name the file's name without suffix
     * @return the file
     */
    public Path write(String name, Profile profile) {
        Path file = file(name);
        try {
            Files.createDirectories(directory);
            Path next = Files.createTempFile(directory, "." + name, ".new");
            try {
                Files.write(next, ProfileWriter.toml(profile).getBytes(StandardCharsets.UTF_8));
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
            return file;
        } catch (IOException e) {
            throw failure(ProfileFailure.UNWRITABLE, file, e);
        }
    }

    /** The file of a profile, which need not exist. */
    public Path file(String name) {
        if (!FILE_NAME.matcher(name).matches()) {
            throw Failure.unchanged(ProfileFailure.NAME, Inert.line(name)).asException();
        }
        return directory.resolve(name + SUFFIX);
    }

    private static RuntimeException failure(ProfileFailure code, Path path, IOException cause) {
        return Failure.unchanged(code, path.toString())
                .withDetail(cause.toString())
                .asException(cause);
    }
}
