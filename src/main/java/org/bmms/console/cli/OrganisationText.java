package org.bmms.console.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OwnedRows;
import org.bmms.console.onboarding.form.Module;

/** Organisations for people. */
final class OrganisationText {
    private static final String NONE = "-";

    private final Terminal terminal;

    OrganisationText(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(List<OrganizationEntry> all) {
        Table table = new Table(
                List.of("code", "name", "type", "active", "pilot", "members", "rows", "onboarding", "go live"), 5, 6);
        all.forEach(entry -> table.row(
                entry.code(),
                entry.name(),
                entry.type(),
                word(Optional.of(entry.active())),
                word(entry.pilot()),
                text(entry.members()),
                text(entry.rows().map(OwnedRows::total)),
                text(entry.onboardingDate()),
                text(entry.goLiveDate())));
        table.show(terminal);
        terminal.say(
                "cli.organisations.summary",
                all.size(),
                all.stream().filter(OrganizationEntry::active).count(),
                all.stream().filter(entry -> entry.pilot().orElse(false)).count());
    }

    void show(OrganizationEntry entry) {
        Table table = new Table(List.of("what", "value"))
                .row("code", entry.code())
                .row("name", entry.name())
                .row("type", entry.type())
                .row("active", word(Optional.of(entry.active())))
                .row("pilot", word(entry.pilot()))
                .row(
                        "head",
                        (entry.contact().headOfficial() + " " + entry.contact().headTitle()).strip())
                .row("e-mail", entry.contact().email())
                .row("phone", entry.contact().phone())
                .row("web site", entry.contact().website())
                .row("address", entry.contact().address())
                .row(
                        "modules",
                        entry.modules()
                                .map(all ->
                                        all.stream().sorted().map(Module::label).collect(Collectors.joining(", ")))
                                .orElse(NONE))
                .row("onboarding", text(entry.onboardingDate()))
                .row("go live", text(entry.goLiveDate()))
                .row("focal person", text(entry.focalPerson().map(OrganizationEntry.FocalPerson::username)))
                .row("members", text(entry.members()))
                .row("rows", text(entry.rows().map(OwnedRows::total)));
        entry.rows().ifPresent(rows -> rows.byTable().forEach((name, n) -> table.row("  " + name, n)));
        table.show(terminal);
    }

    private static String word(Optional<Boolean> flag) {
        return flag.map(value -> value ? "yes" : "no").orElse(NONE);
    }

    private static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse(NONE);
    }
}
