package org.bmms.console.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.session.keyring.KeptSecret;
import org.bmms.console.session.keyring.Keyring;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** Which secrets the keyring remembers, and whether there is one. */
public final class SecretsViewModel {
    private final Keyring keyring;
    private final BackgroundWork work;
    private final ObservableList<KeptSecret> kept = FXCollections.observableArrayList();

    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<KeptSecret> shown = FXCollections.unmodifiableObservableList(kept);

    private final ReadOnlyObjectWrapper<@Nullable Stand> stand = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    /**
     * Whether there is a keyring.
     *
     * @param missing why there is none; null if there is one
     */
    record Stand(@Nullable Message missing) {}

    private record Looked(Optional<Message> missing, List<KeptSecret> kept) {}

    public SecretsViewModel(Keyring keyring, BackgroundWork work) {
        this.keyring = keyring;
        this.work = work;
    }

    /** What it remembers of this console. */
    public ObservableList<KeptSecret> kept() {
        return shown;
    }

    /** Whether there is a keyring; null until that is known. */
    ReadOnlyObjectProperty<@Nullable Stand> stand() {
        return stand.getReadOnlyProperty();
    }

    /** Why the last thing was not done; null if it was. */
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Looks what is there. */
    public void look() {
        work.begin(
                Message.of("ui-settings.work.keyring"),
                (cancellation, progress) -> new Looked(keyring.missing(), keyring.kept()),
                this::ended);
    }

    /** Lets the keyring forget a secret. */
    public void forget(KeptSecret what) {
        failure.set(null);
        work.begin(
                Message.of("ui-settings.work.forgetting"),
                (cancellation, progress) -> {
                    keyring.forget(what);
                    return new Looked(Optional.empty(), keyring.kept());
                },
                this::ended);
    }

    private void ended(Outcome<Looked> outcome) {
        switch (outcome) {
            case Outcome.Done<Looked>(Looked now) -> {
                stand.set(new Stand(now.missing().orElse(null)));
                kept.setAll(now.kept());
            }
            case Outcome.Failed<Looked>(Failure why) -> failure.set(why);
            case Outcome.Unknown<Looked>(Failure why) -> failure.set(why);
        }
    }
}
