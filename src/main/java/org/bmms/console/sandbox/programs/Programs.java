package org.bmms.console.sandbox.programs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.machine.Program;

/** The programs that every simulated server has. */
public final class Programs {
    private Programs() {}

    /** Installs them under {@code /usr/bin}. */
    public static void install(Machine machine) {
        Map<String, Program> programs = new TreeMap<>();
        programs.put("cat", new Cat());
        programs.put("cp", new Cp());
        programs.put("date", new Date());
        programs.put("dd", new Dd());
        programs.put("df", new Df());
        programs.put("env", new Env());
        programs.put("git", new Git());
        programs.put("gzip", new Gzip());
        programs.put("head", new Head());
        programs.put("id", new Id());
        programs.put("mkdir", new Mkdir());
        programs.put("mv", new Mv());
        programs.put("nginx", new Nginx());
        programs.put("rm", new Rm());
        programs.put("sha256sum", new Sha256sum());
        programs.put("stat", new Stat());
        programs.put("sudo", new Sudo());
        programs.put("sync", new Sync());
        programs.put("tail", new Tail());
        programs.put("test", new TestFile());
        programs.put("uname", new Uname());
        for (String name : List.of(
                "cut", "find", "grep", "ln", "nproc", "rmdir", "sed", "setsid", "sleep", "sort", "touch", "tr")) {
            programs.put(name, new InScripts());
        }
        programs.forEach((name, program) -> machine.install("/usr/bin/" + name, program));
    }
}
