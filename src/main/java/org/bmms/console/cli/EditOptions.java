package org.bmms.console.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.Module;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is changed of an organisation; an empty text takes a value away. */
final class EditOptions {
    private static final String DAY = "YYYY-MM-DD";

    @Option(names = "--active", negatable = true, description = "Activates or deactivates it.")
    private @Nullable Boolean active;

    @Option(names = "--pilot", negatable = true, description = "Makes it a pilot, or not.")
    private @Nullable Boolean pilot;

    @Option(names = "--head", paramLabel = "NAME", description = "Name of the head.")
    private @Nullable String head;

    @Option(names = "--head-title", paramLabel = "TITLE", description = "Title of the head.")
    private @Nullable String headTitle;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "E-mail address.")
    private @Nullable String email;

    @Option(names = "--phone", paramLabel = "NUMBER", description = "Telephone number.")
    private @Nullable String phone;

    @Option(names = "--website", paramLabel = "URL", description = "Web site.")
    private @Nullable String website;

    @Option(names = "--address", paramLabel = "TEXT", description = "Postal address.")
    private @Nullable String address;

    @Option(names = "--modules", split = ",", paramLabel = "NAME", description = "Parts it may use, all of them.")
    private @Nullable List<String> modules;

    @Option(names = "--onboarding-date", paramLabel = DAY, description = "The day it was taken in.")
    private @Nullable String onboardingDate;

    @Option(names = "--go-live-date", paramLabel = DAY, description = "The day it begins to work.")
    private @Nullable String goLiveDate;

    @Option(names = "--focal-person", paramLabel = "LOGIN", description = "The user who answers for it.")
    private @Nullable String focalPerson;

    /** The change, where values that are not named stay as they were seen. */
    OrganizationEdit of(OrganizationEntry seen) {
        return new OrganizationEdit(
                Optional.ofNullable(active),
                Optional.ofNullable(pilot),
                contact(seen.contact()),
                Optional.ofNullable(modules).map(EditOptions::modules),
                day("--onboarding-date", onboardingDate),
                day("--go-live-date", goLiveDate),
                Optional.ofNullable(focalPerson));
    }

    /** Whether nothing is to be changed. */
    boolean isEmpty() {
        return !namesContact()
                && Stream.of(
                                Optional.ofNullable(active),
                                Optional.ofNullable(pilot),
                                Optional.ofNullable(modules),
                                Optional.ofNullable(onboardingDate),
                                Optional.ofNullable(goLiveDate),
                                Optional.ofNullable(focalPerson))
                        .allMatch(Optional::isEmpty);
    }

    private boolean namesContact() {
        return head != null
                || headTitle != null
                || email != null
                || phone != null
                || website != null
                || address != null;
    }

    private Optional<Contact> contact(Contact seen) {
        return namesContact()
                ? Optional.of(new Contact(
                        or(head, seen.headOfficial()),
                        or(headTitle, seen.headTitle()),
                        or(email, seen.email()),
                        or(phone, seen.phone()),
                        or(website, seen.website()),
                        or(address, seen.address())))
                : Optional.empty();
    }

    /** The modules of these names. */
    static Set<Module> modules(List<String> names) {
        Set<Module> chosen = EnumSet.noneOf(Module.class);
        names.stream()
                .filter(name -> !name.isBlank())
                .forEach(name -> chosen.add(Module.of(name).orElseThrow(() -> refused("--modules"))));
        return chosen;
    }

    private static Optional<OrganizationEdit.Day> day(String option, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(
                text.isEmpty() ? OrganizationEdit.Day.none() : OrganizationEdit.Day.of(parsed(option, text)));
    }

    /** The day that an option says. */
    static LocalDate parsed(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refused(option);
        }
    }

    private static RuntimeException refused(String option) {
        return Failure.unchanged(CliFailure.VALUE, option).asException();
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
