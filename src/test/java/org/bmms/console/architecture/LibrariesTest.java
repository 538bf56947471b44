package org.bmms.console.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may use which library. */
@AnalyzeClasses(packages = Packages.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class LibrariesTest {

    @ArchTest
    static final ArchRule ssh = noClasses()
            .that()
            .resideOutsideOfPackage(Packages.tree("remote"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.jcraft.jsch..")
            .because("what reaches a server goes through the typed commands of `remote`, never past them");

    @ArchTest
    static final ArchRule sql = noClasses()
            .that()
            .resideOutsideOfPackages(Packages.tree("database"), Packages.tree("sandbox"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.postgresql..",
                    "org.hibernate..",
                    "jakarta.persistence..",
                    "com.zaxxer..",
                    "org.flywaydb..")
            .because("time limits, read-only transactions and redaction of SQL errors are kept in one place");

    @ArchTest
    static final ArchRule sandbox = noClasses()
            .that()
            .resideOutsideOfPackage(Packages.tree("sandbox"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.sshd..", "io.zonky..", "redis.embedded..")
            .because("servers are embedded for training only; nothing for production may lean on them");

    @ArchTest
    static final ArchRule logLibrary = noClasses()
            .that()
            .resideOutsideOfPackage(Packages.tree("base.logging"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ch.qos.logback..", "java.util.logging..")
            .because("a second way into the log would be one that the redactor does not see; use slf4j");

    @ArchTest
    static final ArchRule mail = noClasses()
            .that()
            .resideOutsideOfPackage(Packages.tree("audit"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
            .because("what people are told is redacted, bounded and recorded in one place");

    @ArchTest
    static final ArchRule guide = noClasses()
            .that()
            .resideOutsideOfPackage(Packages.tree("ui.help"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.commonmark..")
            .because("Markdown is for the guide; what the console itself says are texts");

    @ArchTest
    static final ArchRule window = noClasses()
            .that()
            .resideOutsideOfPackages(Packages.tree("ui"), Packages.ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("everything has to work from the command line, without a screen");

    @ArchTest
    static final ArchRule viewModels = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .allowEmptyShould(true)
            .because("view-models are tested without a toolkit");

    @ArchTest
    static final ArchRule commandLine = noClasses()
            .that()
            .resideOutsideOfPackages(Packages.tree("cli"), Packages.ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("features are used by the window as well");
}
