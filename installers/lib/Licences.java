import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lists the licences of the libraries in a package, from its bill of materials, and takes the licence texts and notices out
 * of their jars.
 *
 * <p>{@code java Licences.java SBOM JARS OUTPUT}: writes {@code THIRD-PARTY.md} and the texts below {@code OUTPUT}. Ends
 * with status 1 where a library of the package is not in the bill, or has no licence there.
 */
final class Licences {
    private static final Pattern TEXT = Pattern.compile(
            "(?i)(META-INF/)?(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT|OFL|THIRDPARTY|ABOUT|AL2\\.0|LGPL)[^/]*|"
                    + "(?i)META-INF/(licenses?|legal)/[^/]+(/[^/]+)*");
    private static final Pattern COMPONENT = Pattern.compile("\"type\" : \"library\"");

    private Licences() {}

    public static void main(String[] arguments) throws IOException {
        TreeMap<String, String> bill = bill(Files.readString(Path.of(arguments[0])));
        Path output = Path.of(arguments[2]);
        Files.createDirectories(output);
        StringBuilder table = new StringBuilder(
                "# Libraries in this package\n\nThe program itself is under the Apache License 2.0; Java brings its own texts in"
                        + " `lib/runtime/legal`.\n\n| library | licence | texts |\n|---|---|---|\n");
        List<String> unknown = new ArrayList<>();
        try (Stream<Path> jars = Files.list(Path.of(arguments[1]))) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
                if (name.equals("bmms-console")) {
                    continue;
                }
                String licence = bill.getOrDefault(name.replaceFirst("-(linux|win|mac)(-aarch64)?$", ""), "");
                if (licence.isEmpty()) {
                    unknown.add(name);
                }
                table.append("| %s | %s | %s |%n".formatted(name, licence, String.join(", ", texts(jar, output.resolve(name)))));
            }
        }
        Files.writeString(output.resolve("THIRD-PARTY.md"), table);
        if (!unknown.isEmpty()) {
            System.err.println("no licence is known of: " + String.join(", ", unknown));
            System.exit(1);
        }
    }

    /** Licences by name and version; the bill has one property a line, and components one after another. */
    private static TreeMap<String, String> bill(String sbom) {
        TreeMap<String, String> licences = new TreeMap<>();
        String components = sbom.substring(sbom.indexOf("\"components\" : ["), sbom.indexOf("\"dependencies\" : ["));
        for (String component : COMPONENT.split(components)) {
            Matcher purl = Pattern.compile("\"purl\" : \"pkg:maven/[^/]+/([^@]+)@([^?\"]+)").matcher(component);
            if (!purl.find()) {
                continue;
            }
            List<String> names = new ArrayList<>();
            int begin = component.indexOf("\"licenses\" : [");
            String own = begin < 0 ? "" : component.substring(begin, component.indexOf("\"purl\"", begin));
            Matcher licence = Pattern.compile("\"(?:id|name|expression)\" : \"([^\"]+)\"").matcher(own);
            while (licence.find()) {
                names.add(licence.group(1));
            }
            licences.put(purl.group(1) + "-" + purl.group(2), String.join(" or ", names));
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
