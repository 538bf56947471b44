package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code sh -c SCRIPT NAME ARGUMENT...}: knows the console's scripts by their names, and no shell language. */
public final class Sh implements Program {
    private static final Map<String, Program> SCRIPTS = Map.of(
            "bmms-find", new FindOnPath(),
            "bmms-sudo", new SudoScript(),
            "bmms-job-start", new JobStart(),
            "bmms-job-status", new JobWatch(),
            "bmms-job-await", new JobWatch(),
            "bmms-job-kill", new JobKill(),
            "bmms-guard-arm", new GuardArm(),
            "bmms-guard", new GuardRun(),
            "bmms-guard-status", new GuardWatch(),
            "bmms-guard-decide", new GuardDecide());

    /** More than the ten that fit above. */
    private static final Map<String, Program> MORE = Map.of(
            "bmms-guard-extend", new GuardExtend(),
            "bmms-site-backup", new SiteBackupRun(),
            "bmms-find-missing", new FindMissing(),
            "bmms-list", new ListFiles(),
            "bmms-load", new SayLoad(),
            "bmms-survey", new SayServer(),
            "bmms-firewall", new SayFirewall());

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        List<String> words = call.words();
        if (words.size() < 3 || !words.getFirst().equals("-c")) {
            throw new UsageException("only sh -c SCRIPT NAME is known");
        }
        String name = words.get(2);
        Program script = SCRIPTS.getOrDefault(name, MORE.get(name));
        if (script == null) {
            throw new UsageException("unknown script " + name);
        }
        return script.run(call.exec(words.subList(2, words.size())));
    }
}
