package org.bmms.console.verification.check;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.CeleryPing;
import org.bmms.console.remote.command.NodeName;
import org.bmms.console.verification.VerificationFailure;

/**
 * A Celery worker of a host answers (checklist § Service Health: Celery worker running). It is asked by its usual name,
 * and where nobody has that, all workers of the broker are asked: an answer must bear this host's name, or, where workers
 * are named otherwise, there must be as many answers as hosts.
 *
 * @param workers all hosts with workers, this one among them
 */
record CeleryCheck(CheckedHost host, List<CheckedHost> workers) implements Check {
    private static final Duration ASK = Duration.ofSeconds(1);
    private static final Duration ASK_ALL = Duration.ofSeconds(3);

    @Override
    public String id() {
        return "celery." + host.name();
    }

    @Override
    public Message title() {
        return Message.of("verification.check.celery", host.name());
    }

    @Override
    public Look look(Cancellation stop) {
        String own = NodeName.worker(host.nodeName(stop));
        if (!host.runAsOwner(new CeleryPing(host.django(stop), ASK, own), stop).isEmpty()) {
            return Look.passed("celery", own);
        }
        List<String> answers = host.runAsOwner(new CeleryPing(host.django(stop), ASK_ALL, null), stop);
        String all = String.join(", ", answers);
        if (answers.stream().anyMatch(answer -> isOf(answer, host.nodeName(stop)))
                || areNamedOtherwise(answers, stop)) {
            return Look.passed("celery", all);
        }
        return Look.notYet(VerificationFailure.CELERY, host.name(), ASK_ALL.toSeconds(), all);
    }

    private boolean areNamedOtherwise(List<String> answers, Cancellation stop) {
        return answers.size() >= workers.size()
                && workers.stream()
                        .map(worker -> worker.nodeName(stop))
                        .noneMatch(name -> answers.stream().anyMatch(answer -> isOf(answer, name)));
    }

    /** Celery names a worker {@code celery@NODE} unless told otherwise; the node's domain may be left out. */
    private static boolean isOf(String worker, String node) {
        String at = worker.substring(worker.indexOf('@') + 1);
        return label(at).equalsIgnoreCase(label(node));
    }

    private static String label(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
