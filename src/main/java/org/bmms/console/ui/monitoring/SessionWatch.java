package org.bmms.console.ui.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bmms.console.audit.notification.Channel;
import org.bmms.console.base.Cancellation;
import org.bmms.console.database.store.StoreState;
import org.bmms.console.monitoring.MonitoringHistory.Point;
import org.bmms.console.monitoring.Round;
import org.bmms.console.monitoring.Ticker;
import org.bmms.console.session.Session;
import org.bmms.console.target.profile.Occasion;

/** An environment that is watched through a session. */
public record SessionWatch(Session session) implements WatchSource {

    @Override
    public Duration interval() {
        return session.profile().monitoring().interval();
    }

    @Override
    public List<String> channels() {
        return isTelling()
                ? session.notifications().channels().stream().map(Channel::name).toList()
                : List.of();
    }

    private boolean isTelling() {
        return session.profile().notifications().on().contains(Occasion.ALERT);
    }

    @Override
    public void watch(Ticker ticker, Consumer<Round> listener, Cancellation cancellation) {
        if (isTelling()) {
            session.notifications().prepare();
        }
        session.monitoringLoop(ticker, listener).run(cancellation);
    }

    @Override
    public Map<String, List<Point>> courses(Instant from, Instant until) {
        return session.monitoringHistory().courses(from, until);
    }

    @Override
    public List<Point> course(String key, Instant from, Instant until) {
        return session.monitoringHistory().course(key, from, until);
    }

    @Override
    public boolean isKeptInDatabase() {
        return !(session.records().state() instanceof StoreState.OnWorkstation);
    }
}
