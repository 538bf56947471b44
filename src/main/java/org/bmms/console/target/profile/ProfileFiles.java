package org.bmms.console.target.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Inert;
import org.bmms.console.base.MayWait;
import org.bmms.console.base.WholeFile;

/** The profiles on this workstation: {@code profiles/NAME.toml} in the console's configuration directory. */
public final class ProfileFiles {
    /**
     * What the name of an exported profile ends with, after a point. A kind of its own, so that systems can open it with
     * the console; what is in it is the same.
     */
    public static final String EXPORTED = "bmms-profile";

    private static final String SUFFIX = ".toml";
    private static final String BEFORE = ".before";
    private static final int LONGEST_NAME = 63;
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0," + (LONGEST_NAME - 1) + "}");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");

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
        assert MayWait.here();
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
        return new ProfileReader(file(name).toString()).read(stored(name).toml(), name);
    }

    /**
     * Reads the file of a profile, whatever is in it.
     *
     * @throws org.bmms.console.base.FailureException {@code PROFILE-MISSING} if there is none of this name
     */
    public StoredProfile stored(String name) {
        assert MayWait.here();
        Path file = file(name);
        try {
            return new StoredProfile(name, Files.readString(file));
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
        return write(name, ProfileWriter.toml(profile));
    }

    /**
     * Writes a new profile.
     *
     * @throws org.bmms.console.base.FailureException {@code PROFILE-EXISTS} if there is one of this name, or why the text
     *     is no profile
     */
    public StoredProfile create(String name, String toml) {
        parse(name, toml);
        if (Files.exists(file(name))) {
            throw Failure.unchanged(ProfileFailure.EXISTS, name).asException();
        }
        write(name, toml);
        return new StoredProfile(name, toml);
    }

    /**
     * Replaces a profile. The file as it was stays beside it.
     *
     * @param before as it was read
     * @throws org.bmms.console.base.FailureException {@code PROFILE-CHANGED} if it is no longer so, or why the text is no
     *     profile
     */
    public StoredProfile replace(StoredProfile before, String toml) {
        parse(before.name(), toml);
        requireUnchanged(before);
        try {
            new WholeFile(directory.resolve(before.name() + SUFFIX + BEFORE)).write(before.toml());
        } catch (IOException e) {
            throw failure(ProfileFailure.UNWRITABLE, file(before.name()), e);
        }
        write(before.name(), toml);
        return new StoredProfile(before.name(), toml);
    }

    /**
     * Removes a profile.
     *
     * @param before as it was read
     * @throws org.bmms.console.base.FailureException {@code PROFILE-CHANGED} if it is no longer so
     */
    public void delete(StoredProfile before) {
        requireUnchanged(before);
        Path file = file(before.name());
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw failure(ProfileFailure.UNWRITABLE, file, e);
        }
    }

    private void requireUnchanged(StoredProfile before) {
        Path file = file(before.name());
        boolean same = Files.exists(file) && stored(before.name()).equals(before);
        if (!same) {
            throw Failure.unchanged(ProfileFailure.CHANGED, file.toString()).asException();
        }
    }

    /**
     * Reads a file from elsewhere, to become a profile.
     *
     * @return its content, under the name that suits it
     * @throws org.bmms.console.base.FailureException why it is no profile, such as {@code PROFILE-SECRET} with the key
     */
    public static StoredProfile foreign(Path file) {
        try {
            String toml = Files.readString(file);
            String name = suited(String.valueOf(file.getFileName()));
            parse(String.valueOf(file.getFileName()), toml);
            return new StoredProfile(name, toml);
        } catch (IOException e) {
            throw failure(ProfileFailure.UNREADABLE, file, e);
        }
    }

    /** A name for a file, near to another name; empty if nothing of it can be used. */
    public static String suited(String name) {
        String base = name.replaceFirst("\\.(" + EXPORTED + "|toml(\\.example)?)$", "");
        String safe = UNSAFE.matcher(base).replaceAll("-").replaceFirst("^[^A-Za-z0-9]+", "");
        return safe.length() > LONGEST_NAME ? safe.substring(0, LONGEST_NAME) : safe;
    }

    /**
     * Writes a profile as it is to a file elsewhere.
     *
     * @throws org.bmms.console.base.FailureException why it is no profile, such as {@code PROFILE-SECRET} with the key
     */
    public static void export(StoredProfile profile, Path file) {
        parse(profile.name(), profile.toml());
        try {
            new WholeFile(file).write(profile.toml());
        } catch (IOException e) {
            throw failure(ProfileFailure.UNWRITABLE, file, e);
        }
    }

    private Path write(String name, String toml) {
        assert MayWait.here();
        Path file = file(name);
        try {
            new WholeFile(file).write(toml);
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
