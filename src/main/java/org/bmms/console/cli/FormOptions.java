package org.bmms.console.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Csv;
import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.Moa;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One organisation and its users, as options. */
final class FormOptions {
    private static final String DAY = "YYYY-MM-DD";
    private static final int FEWEST = 3;

    @Option(names = "--name", description = "Its name; by default the one that is stored, or the catalogue's.")
    private @Nullable String name;

    @Option(names = "--type", description = "Its type; by default the catalogue's.")
    private @Nullable String type;

    @Option(names = "--not-a-pilot", description = "Not one of the pilots.")
    private boolean notAPilot;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it does.")
    private String description = "";

    @Option(names = "--email", paramLabel = "ADDRESS", description = "Its e-mail address.")
    private String email = "";

    @Option(names = "--phone", paramLabel = "NUMBER", description = "Its telephone number.")
    private String phone = "";

    @Option(names = "--modules", split = ",", paramLabel = "NAME", description = "Parts it may use.")
    private @Nullable List<String> modules;

    @Option(names = "--onboarding-date", paramLabel = DAY, description = "The day it is taken in; by default today.")
    private @Nullable String onboardingDate;

    @Option(names = "--go-live-date", paramLabel = DAY, description = "The day it begins to work.")
    private @Nullable String goLiveDate;

    @Option(
            names = "--user",
            paramLabel = "EMAIL,ROLE,FIRST[,LAST[,LOGIN]]",
            description =
                    "A user; may be given several times. Roles: pilot_admin, planner, budget_officer, me_officer, "
                            + "viewer.")
    private List<String> users = new ArrayList<>();

    /**
     * The organisation.
     *
     * @param stored as it is stored, if it is
     */
    OrganizationForm organization(String code, Optional<OrganizationEntry> stored) {
        Optional<Moa> known = MoaCatalogue.find(code);
        return new OrganizationForm(
                code,
                or(name, stored.map(OrganizationEntry::name).or(() -> known.map(Moa::name))),
                or(type, stored.map(OrganizationEntry::type).or(() -> known.map(Moa::type))),
                !notAPilot,
                description,
                new Contact("", "", email, phone, "", ""),
                Optional.ofNullable(modules).map(EditOptions::modules),
                Optional.ofNullable(onboardingDate).map(day -> EditOptions.parsed("--onboarding-date", day)),
                Optional.ofNullable(goLiveDate).map(day -> EditOptions.parsed("--go-live-date", day)));
    }

    /** The users. */
    List<UserForm> users() {
        return users.stream().map(FormOptions::user).toList();
    }

    private static UserForm user(String text) {
        List<String> cells =
                Csv.read(text).stream().findFirst().map(Csv.Line::cells).orElse(List.of());
        if (cells.size() < FEWEST) {
            throw refused();
        }
        UserRole role = UserRole.of(cells.get(1)).orElseThrow(FormOptions::refused);
        String login = cells.size() > 4 ? cells.get(4) : UserForm.usernameFor(cells.getFirst());
        return new UserForm(login, cells.get(2), cells.size() > 3 ? cells.get(3) : "", cells.getFirst(), role, "");
    }

    private static RuntimeException refused() {
        return Failure.unchanged(CliFailure.VALUE, "--user").asException();
    }

    private static String or(@Nullable String given, Optional<String> otherwise) {
        return given == null ? otherwise.orElse("") : given;
    }
}
