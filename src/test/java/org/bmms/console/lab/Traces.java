package org.bmms.console.lab;

import java.time.Duration;
import java.util.List;

/**
 * What is on a server that a console could have left there: processes, units, jobs, guards, locks, databases, sessions,
 * temporary files. Two looks at a server where nothing was left are equal.
 */
record Traces(List<String> lines) {
    private static final Duration GRACE = Duration.ofSeconds(20);

    /** Kept on purpose: runs, old settings files, whole backups and replaced databases. */
    private static final String SCRIPT = """
            cd /opt/obcms
            find .bmms-console/jobs .bmms-console/guards -mindepth 1 2>/dev/null || :
            ls -d .bmms-console/lock 2>/dev/null || :
            ls -A . | grep -v -e '^\\.env\\.backup\\.' -e '^\\.bmms-console$' || :
            ls -A backups 2>/dev/null | grep -vE '^db\\.backup\\.[0-9]+_[0-9]+(\\.json)?$' | sed 's/^/backups: /'
            ls -A /tmp /var/tmp /home/deploy | grep -v '^systemd-private-'
            systemctl list-units --all --plain --no-legend 'bmms*' 'run-*' | grep -v 'run-.*mount' | cut -d' ' -f1 |
                grep -v "$(sed -n 's/.*\\(run-[^/]*\\.service\\)$/\\1/p' /proc/self/cgroup)" || :
            ps -u deploy,obcms -o user=,args= | grep -v -e ' /opt/obcms/venv/bin/python ' -e 'systemd --user' -e '(sd-pam)'
            systemctl is-active --quiet postgresql || exit 0
            runuser -u postgres -- psql -XAtc "select 'database: ' || datname from pg_database
                where datname not like '%\\_before\\_%' order by 1" \\
                -c "select 'lock: ' || locktype from pg_locks where locktype = 'advisory'" \\
                -c "select 'session: ' || application_name || state from pg_stat_activity
                    where application_name ilike '%bmms%' or state like 'idle in transaction%'"
            """;

    /** Looks at a server. */
    static Traces of(Lab lab, String host) {
        return new Traces(lab.exec(host, "sh", "-c", SCRIPT).lines().toList());
    }

    /** Looks again until the server is as it was, or some time has passed; what ends by itself gets that time. */
    Traces again(Lab lab, String host) {
        return Eventually.becomes(this, GRACE, () -> of(lab, host));
    }
}
