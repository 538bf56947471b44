package org.bmms.console.audit.notification;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bmms.console.audit.notification.Delivery.State;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.run.journal.Author;
import org.bmms.console.target.profile.EmailProfile;
import org.bmms.console.target.profile.NotificationsProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.WebhookProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what happens in one environment, in the background. Telling never waits and never fails: what could not
 * be delivered is recorded.
 */
public final class Notifications implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    private final NotificationsProfile profile;
    private final Letters letters;
    private final InstantSource clock;
    private final List<Postman> postmen = new ArrayList<>();

    /**
     * The notifications that a profile asks for.
     *
     * @param recorder told how far each delivery is, on any thread
     */
    public Notifications(
            Profile profile,
            ChannelSecrets secrets,
            Redactor redactor,
            DeliveryTimes times,
            Consumer<Delivery> recorder,
            InstantSource clock) {
        this.profile = profile.notifications();
        this.letters = new Letters(profile, redactor);
        this.clock = clock;
        EmailProfile email = this.profile.email();
        if (email != null) {
            postmen.add(new Postman(new EmailChannel(email, secrets, times.limit(), clock), times, recorder, clock));
        }
        WebhookProfile webhook = this.profile.webhook();
        if (webhook != null) {
            postmen.add(
                    new Postman(new WebhookChannel(webhook, secrets, redactor, times.limit()), times, recorder, clock));
        }
    }

    /** The channels of the profile. */
    public List<Channel> channels() {
        return postmen.stream().map(Postman::channel).toList();
    }

    /** Asks for the secrets that will be needed, so that nobody has to be asked in the middle of something. */
    public void prepare() {
        channels().forEach(Channel::prepare);
    }

    /** Tells it on every channel if the profile asks for its occasion; returns at once. */
    public void tell(Notification notification) {
        boolean asked = notification.occasion() == null || profile.on().contains(notification.occasion());
        if (!asked || postmen.isEmpty()) {
            return;
        }
        try {
            Letter letter = letters.of(notification);
            postmen.forEach(postman -> postman.take(letter, waiting(notification, letter, postman.channel())));
        } catch (RuntimeException e) {
            // Whatever is wrong with a text, what it tells of goes on.
            LOG.error("a notification could not be written", e);
        }
    }

    /** The letter that tells a notification. */
    public Letter letter(Notification notification) {
        return letters.of(notification);
    }

    /**
     * Sends a letter of no importance on one channel, now; asks for its secret before.
     *
     * @param channel its name
     * @return what was sent
     * @throws org.bmms.console.base.FailureException a {@code NOTIFY-} code
     */
    public String test(String channel, Author author) {
        Postman postman = postman(channel)
                .orElseThrow(() -> Failure.unchanged(NotificationFailure.NO_CHANNEL, channel)
                        .asException());
        Letter letter = letters.of(Notification.test(clock.instant(), author.operator(), author.workstation()));
        postman.channel().prepare();
        postman.send(letter);
        return postman.channel().text(letter);
    }

    private Optional<Postman> postman(String channel) {
        return postmen.stream()
                .filter(postman -> postman.channel().name().equals(channel))
                .findFirst();
    }

    private Delivery waiting(Notification notification, Letter letter, Channel channel) {
        return new Delivery(
                UUID.randomUUID().toString(),
                clock.instant(),
                notification.word(),
                channel.name(),
                channel.recipients(),
                letter.subject(),
                State.WAITING,
                0,
                null);
    }

    /** Waits a little for what is on its way. */
    @Override
    public void close() {
        List<Thread> closing = postmen.stream()
                .map(postman -> Thread.startVirtualThread(postman::close))
                .toList();
        for (Thread thread : closing) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
