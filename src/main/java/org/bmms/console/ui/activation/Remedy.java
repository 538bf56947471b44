package org.bmms.console.ui.activation;

import java.util.List;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ShellQuote;
import org.bmms.console.target.profile.Profile;
import org.jspecify.annotations.Nullable;

/** What to do about a check that does not pass, step by step; commands are for a person, the console does not run them. */
final class Remedy {
    private static final String STEP = "ui-activation.remedy.";

    private Remedy() {}

    /**
     * One thing to do.
     *
     * @param what in a sentence
     * @param command what one types on the server; null where there is nothing to type
     */
    record Step(Message what, @Nullable String command) {}

    static List<Step> of(Gate gate, Profile profile) {
        List<Object> said = gate.found().arguments();
        return switch (gate.id()) {
            case "override" ->
                List.of(
                        step("override", said.get(2), said.get(4)),
                        step("override-open", "sudo systemctl edit --full " + word(said.get(1))),
                        step("reload", "sudo systemctl daemon-reload"));
            case "down" ->
                List.of(
                        step("down-look", "sudo journalctl -n 50 -u " + word(said.get(1))),
                        step("down-start", "sudo systemctl start " + word(said.get(1))));
            case "missing" -> List.of(step("missing", "systemctl list-unit-files 'obcms*'"), step("missing-profile"));
            case "reload" -> List.of(step("reload", "sudo systemctl daemon-reload"));
            case "stale" -> List.of(step("stale", "sudo systemctl restart " + word(said.get(1))));
            case "timeout" ->
                List.of(
                        step("timeout", "sudo systemctl edit " + word(said.get(1))),
                        step("reload", "sudo systemctl daemon-reload"));
            case "debug" ->
                List.of(
                        step("debug", "sudoedit " + word(profile.app().envFile())),
                        step("restart", "sudo systemctl restart " + String.join(" ", units(profile))));
            case "hazard", "environment", "mode", "differ" ->
                List.of(step(gate.id(), "sudoedit " + word(profile.app().envFile())));
            case "migrations" ->
                List.of(
                        step("migrations", manage(profile, "showmigrations --plan")),
                        step("migrations-apply", manage(profile, "migrate")));
            case "disk" -> List.of(step("disk", "df -h " + word(profile.app().root())));
            case "clock" -> List.of(step("clock", "timedatectl status"));
            case "commits" ->
                List.of(step("commits", "git -C " + word(profile.app().root()) + " log -1"));
            case "tasks" -> List.of(step("tasks"));
            default -> List.of(step(gate.id()));
        };
    }

    private static List<String> units(Profile profile) {
        return profile.unitsOn(profile.primary());
    }

    private static String manage(Profile profile, String command) {
        return word(profile.app().python()) + " " + word(profile.app().source() + "/manage.py") + " " + command;
    }

    private static Step step(String key, Object... arguments) {
        return new Step(Message.of(STEP + key, arguments), null);
    }

    private static Step step(String key, String command) {
        return new Step(Message.of(STEP + key), command);
    }

    private static String word(Object text) {
        return ShellQuote.word(text.toString());
    }
}
