import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists the licences of what is in a package, from its bill of materials, with their texts: those in the jars, and for what has
 * none there those of {@code lib/licences}.
 *
 * <p>{@code java -cp LIBRARIES Licences.java SBOM JARS TEXTS LICENCE OUTPUT}: writes {@code THIRD-PARTY.md} and the texts below
 * OUTPUT; LICENCE is the program's own. Ends with status 1 where something has no licence, or no text that it asks for.
 */
final class Licences {
    private static final Pattern TEXT = Pattern.compile(
            "(?i)(META-INF/)?(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT|OFL|THIRDPARTY|ABOUT|AL2\\.0|LGPL)[^/]*|"
                    + "(?i)META-INF/(licenses?|legal)/[^/]+(/[^/]+)*|fonts/OFL.txt");

    /** Licences whose text is in the package already, or that ask for none. */
    private static final List<String[]> SHARED = List.of(
            new String[] {"Apache-2.0", "Apache-2.0.txt"},
            new String[] {"GPL-2.0-with-classpath-exception", "`lib/runtime/legal/java.base`"},
            new String[] {"EPL-2.0", "as that of jakarta.mail-api"},
            new String[] {"OFL-1.1", "bmms-console/fonts-ofl.txt"},
            new String[] {"0BSD", "none asked for"},
            new String[] {"CC0-1.0", "none asked for"},
            new String[] {"Public Domain", "none asked for"});

    private final Path texts;
    private final Path output;
    private final List<String> lacking = new ArrayList<>();

    private Licences(Path texts, Path output) {
        this.texts = texts;
        this.output = output;
    }

    public static void main(String[] arguments) throws IOException {
        Path output = Files.createDirectories(Path.of(arguments[4]));
        Files.copy(Path.of(arguments[3]), output.resolve("Apache-2.0.txt"));
        Licences licences = new Licences(Path.of(arguments[2]), output);
        Files.writeString(output.resolve("THIRD-PARTY.md"), licences.table(Path.of(arguments[0]), Path.of(arguments[1])));
        if (!licences.lacking.isEmpty()) {
            System.err.println("no licence, or no text of it, is known of: " + String.join(", ", licences.lacking));
            System.exit(1);
        }
    }

    private String table(Path sbom, Path jars) throws IOException {
        StringBuilder table = new StringBuilder("# What is in this package\n\n"
                + "The program itself is under the Apache License 2.0.\n\n| part | licence | texts |\n|---|---|---|\n");
        texts(jars.resolve("bmms-console.jar"), output.resolve("bmms-console"));
        TreeMap<String, String> bill = bill(JsonMapper.builder().build().readTree(sbom));
        for (String name : bill.keySet()) {
            Path jar = jars.resolve(name + ".jar");
            List<String> found = Files.exists(jar) ? texts(jar, output.resolve(name)) : new ArrayList<>();
            if (found.isEmpty()) {
                found.addAll(otherwise(name, bill.get(name)));
            }
            if (found.isEmpty() || bill.get(name).isEmpty()) {
                lacking.add(name);
            }
            table.append("| %s | %s | %s |%n".formatted(name, bill.get(name), String.join(", ", found)));
        }
        return table.toString();
    }

    private List<String> otherwise(String name, String licence) throws IOException {
        String plain = name.replaceFirst("-[0-9][^-]*(-[a-z0-9]+)*$", "");
        Path own = texts.resolve(plain + ".txt");
        if (Files.exists(own)) {
            Files.copy(own, Files.createDirectories(output.resolve(name)).resolve("license.txt"));
            return List.of("license.txt");
        }
        return SHARED.stream()
                .filter(shared -> licence.contains(shared[0]))
                .map(shared -> shared[1])
                .limit(1)
                .toList();
    }

    /** Licences by name and version, as the jars are called. */
    private static TreeMap<String, String> bill(JsonNode sbom) {
        TreeMap<String, String> licences = new TreeMap<>();
        for (JsonNode component : sbom.get("components")) {
            List<String> names = new ArrayList<>();
            for (JsonNode choice : component.path("licenses")) {
                JsonNode licence = choice.path("license");
                names.add(choice.path("expression").asString(licence.path("id").asString(licence.path("name").asString(""))));
            }
            String purl = component.get("purl").asString();
            String classifier = purl.contains("classifier=") ? "-" + purl.replaceFirst(".*classifier=([^&]+).*", "$1") : "";
            String version = component.path("version").asString("");
            licences.put(
                    component.get("name").asString() + (version.isEmpty() ? "" : "-" + version) + classifier,
                    String.join(" or ", names));
        }
        return licences;
    }

    private static List<String> texts(Path jar, Path directory) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().sorted((a, b) -> a.getName().compareTo(b.getName())).toList()) {
                if (!entry.isDirectory() && !entry.getName().endsWith(".class") && TEXT.matcher(entry.getName()).matches()) {
                    String name = entry.getName().replaceFirst("^META-INF/", "").replace('/', '-').toLowerCase(Locale.ROOT);
                    Files.createDirectories(directory);
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.write(directory.resolve(name), in.readAllBytes());
                    }
                    found.add(name);
                }
            }
        }
        return found;
    }
}
