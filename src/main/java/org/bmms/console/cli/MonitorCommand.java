package org.bmms.console.cli;

import org.bmms.console.base.Cancellation;
import org.bmms.console.monitoring.Course;
import org.bmms.console.monitoring.Round;
import org.bmms.console.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks how an environment is, once or again and again (checklist § BMMS Step 6: Monitoring Setup). */
@Command(
        name = "monitor",
        description = {
            "Looks at hosts, units, Redis, Celery, database and site, and judges what it sees. Changes nothing.",
            "With --follow it goes on, keeps what it measured, and tells people of alerts as the profile says."
        })
final class MonitorCommand extends EnvironmentCommand {
    @Option(
            names = {"-f", "--follow"},
            description = "Go on looking, until Ctrl+C.")
    private boolean follow;

    @Option(names = "--json", description = "As JSON; with --follow, each look on one line.")
    private boolean json;

    MonitorCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        MonitorText text = new MonitorText(terminal());
        if (follow) {
            session.notifications().prepare();
            session.monitoringLoop(round -> {
                        if (json) {
                            text.jsonLine(round);
                        } else {
                            text.again(round);
                        }
                    })
                    .run(cancellation);
            return ExitStatus.OK;
        }
        Round round = new Course(session.profile()).after(session.monitoring().look(cancellation));
        if (json) {
            terminal().json(text.data(round));
        } else {
            text.show(round);
        }
        return round.hasFailed() ? ExitStatus.NOT_AS_EXPECTED : ExitStatus.OK;
    }
}
