package org.bmms.console.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bmms.console.activation.step.StepTimes;
import org.bmms.console.activation.step.Verify;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.step.AwaitLogin;
import org.bmms.console.deployment.step.CheckOutSource;
import org.bmms.console.deployment.step.CheckPython;
import org.bmms.console.deployment.step.CheckSettings;
import org.bmms.console.deployment.step.CloseSite;
import org.bmms.console.deployment.step.CollectFiles;
import org.bmms.console.deployment.step.DeployHost;
import org.bmms.console.deployment.step.FetchSource;
import org.bmms.console.deployment.step.InstallDependencies;
import org.bmms.console.deployment.step.InstallSoftware;
import org.bmms.console.deployment.step.MakeAppUser;
import org.bmms.console.deployment.step.MakeDatabase;
import org.bmms.console.deployment.step.MakeDirectoriesOfApp;
import org.bmms.console.deployment.step.MakeEnvironment;
import org.bmms.console.deployment.step.MakeOrganization;
import org.bmms.console.deployment.step.MakeSuperuser;
import org.bmms.console.deployment.step.MigrateDatabase;
import org.bmms.console.deployment.step.OpenSite;
import org.bmms.console.deployment.step.OpenStaticFiles;
import org.bmms.console.deployment.step.PlaceFile;
import org.bmms.console.deployment.step.RefreshSoftware;
import org.bmms.console.deployment.step.RemovePlaced;
import org.bmms.console.deployment.step.StartUnits;
import org.bmms.console.deployment.step.StopUnits;
import org.bmms.console.deployment.step.TidyJobs;
import org.bmms.console.deployment.step.UpgradeSoftware;
import org.bmms.console.deployment.step.WriteSettings;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.run.Procedure;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.step.Step;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.AppProfile;

/**
 * The steps of a deployment in OBCMS mode, in the checklist's order (§ OBCMS Mode Deployment). The way back takes the site
 * out of nginx, stops the units and removes the texts that this run has put into place; user, directories, code, settings
 * and database stay, since nothing that may have become somebody's data is ever removed.
 */
public final class DeploymentProcedure implements Procedure {
    private static final String BACK = "back.";
    private static final List<String> JOBS =
            List.of("refresh", "upgrade", "install", "fetch", "environment", "requirements", "migrate", "static");

    private final DeploymentParameters parameters;
    private final DeploymentPorts ports;
    private final ServerTexts texts;

    /** The procedure of a plan. */
    public DeploymentProcedure(Plan plan, DeploymentPorts ports) {
        this(Json.read(plan.parameters(), DeploymentParameters.class), ports);
    }

    DeploymentProcedure(DeploymentParameters parameters, DeploymentPorts ports) {
        this.parameters = parameters;
        this.ports = ports;
        this.texts = new ServerTexts(parameters);
    }

    /** What has to be there before the run's journal can be. */
    public MakeAppUser ground() {
        return new MakeAppUser(host(), app().root());
    }

    @Override
    public List<Step> steps() {
        return Stream.of(server(), code(), data(), services())
                .flatMap(List::stream)
                .toList();
    }

    /** Checklist § Step 1. */
    private List<Step> server() {
        List<Step> steps = new ArrayList<>(List.of(ground()));
        if (order().upgrade()) {
            steps.add(new RefreshSoftware(host(), job("refresh")));
            steps.add(new UpgradeSoftware(host(), job("upgrade")));
        }
        steps.add(new InstallSoftware(host(), job("install"), packages()));
        steps.add(new CheckPython(host()));
        Map<String, String> directories = new LinkedHashMap<>();
        directories.put(app().root() + "/logs", "755");
        directories.put(app().root() + "/media", "755");
        directories.put(app().backups(), "750");
        steps.add(new MakeDirectoriesOfApp(host(), directories));
        return steps;
    }

    private List<String> packages() {
        List<String> packages = new ArrayList<>(List.of("git", "nginx", "python3", "python3-venv"));
        if (order().database().local()) {
            packages.add("postgresql");
        }
        if (order().redisUrl().matches("redis://(localhost|127\\.0\\.0\\.1)[:/].*")) {
            packages.add("redis-server");
        }
        return packages;
    }

    /** Checklist § Steps 2 and 3. */
    private List<Step> code() {
        String root = app().root();
        return List.of(
                new FetchSource(host(), job("fetch"), root, order().repository(), parameters.commit()),
                new CheckOutSource(host(), root, parameters.commit()),
                new MakeEnvironment(
                        host(),
                        job("environment"),
                        ServerTexts.environment(app()),
                        app().python(),
                        order().systemPackages()),
                new InstallDependencies(
                        host(),
                        job("requirements"),
                        app().python(),
                        root + "/" + order().requirements(),
                        order().wheels()),
                new WriteSettings(
                        host(),
                        app().envFile(),
                        root + "/.env.example",
                        new OrderedSettings(order(), app().celeryApp()),
                        parameters.makesRole(),
                        ports),
                new CheckSettings(host(), site()));
    }

    /** Checklist § Steps 4 and 5. */
    private List<Step> data() {
        List<Step> steps = new ArrayList<>();
        if (order().database().local()) {
            steps.add(new MakeDatabase(host(), order().database(), app().envFile()));
        }
        steps.add(new MigrateDatabase(host(), job("migrate"), site()));
        steps.add(new MakeOrganization(host(), site(), order().organizationCode(), order().organizationName()));
        steps.add(new MakeSuperuser(host(), site(), order().superuser(), order().email(), ports));
        String files = app().source() + "/staticfiles";
        steps.add(new CollectFiles(host(), job("static"), site(), files, order().ignoredFiles()));
        steps.add(new OpenStaticFiles(host(), files));
        return steps;
    }

    /** Checklist § Steps 6, 7 and 8. */
    private List<Step> services() {
        List<Step> steps = new ArrayList<>();
        steps.add(new PlaceFile("place-gunicorn", host(), texts.gunicornPath(), texts.gunicorn(), true));
        texts.units()
                .forEach((path, text) -> steps.add(new PlaceFile(
                        "place-" + path.substring(path.lastIndexOf('/') + 1), host(), path, text, false)));
        steps.add(new StartUnits(host(), units(), parameters.restart()));
        steps.add(new PlaceFile("place-site", host(), texts.sitePath(), texts.site(), false));
        steps.add(new OpenSite(host(), texts.sitePath(), texts.siteLink(), parameters.restart(), ports.site()));
        steps.add(new AwaitLogin(ports.site(), parameters.ready()));
        steps.add(new Verify(
                "",
                Mode.OBCMS,
                ports.verifier(),
                new StepTimes(parameters.restart(), parameters.ready(), parameters.restart())));
        steps.add(new TidyJobs("tidy", host(), jobs()));
        return steps;
    }

    @Override
    public List<Step> rollback() {
        List<Step> steps = new ArrayList<>();
        if (!parameters.enabled()) {
            steps.add(new CloseSite(
                    BACK + "close-site", host(), texts.sitePath(), texts.siteLink(), parameters.restart()));
        }
        List<String> started = units().stream()
                .filter(unit -> parameters.placed().stream().anyMatch(path -> path.endsWith("/" + unit)))
                .toList();
        if (!started.isEmpty()) {
            steps.add(new StopUnits(BACK + "stop-units", host(), started, parameters.restart()));
        }
        Map<String, String> made = new LinkedHashMap<>(texts.removable());
        made.keySet().retainAll(parameters.placed());
        if (!made.isEmpty()) {
            steps.add(new RemovePlaced(BACK + "remove-placed", host(), made));
        }
        steps.add(new TidyJobs(BACK + "tidy", host(), jobs()));
        return steps;
    }

    @Override
    public List<Message> drift(Plan plan) {
        return ports.drift().since(plan);
    }

    private List<String> units() {
        return List.of(
                app().units().app(), app().units().worker(), app().units().beat());
    }

    private List<String> jobs() {
        return JOBS.stream().map(this::job).toList();
    }

    private String job(String name) {
        return parameters.jobs() + "-" + name;
    }

    private DeployHost host() {
        return parameters.host();
    }

    private AppProfile app() {
        return parameters.app();
    }

    private DeploymentOrder order() {
        return parameters.order();
    }

    private DjangoSite site() {
        return parameters.site();
    }
}
