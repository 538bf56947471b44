package org.bmms.console.ui.frame;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.session.GivenSecret;
import org.bmms.console.session.Questions;
import org.bmms.console.session.SecretRequest;
import org.bmms.console.ui.control.DialogContent;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.work.WindowThread;

/**
 * Asks in dialogs. The thread that asks waits; the window goes on. A dialog that goes away with its window was answered
 * with no.
 */
public final class WindowQuestions implements Questions {
    private final WindowThread window;
    private final Dialogs dialogs;
    private final Supplier<Words> words;

    /**
     * The questions of one environment.
     *
     * @param dialogs with the band of the environment
     * @param words texts in the language of the window
     */
    public WindowQuestions(WindowThread window, Dialogs dialogs, Supplier<Words> words) {
        this.window = window;
        this.dialogs = dialogs;
        this.words = words;
    }

    @Override
    public synchronized boolean trusts(SshAddress address, String type, String fingerprint) {
        return answer(
                answered -> new HostKeyQuestion(address, type, fingerprint, words.get(), answered).content(), false);
    }

    @Override
    public Optional<Secret> secret(SecretRequest request) {
        return asked(request, false).map(GivenSecret::secret);
    }

    @Override
    public Optional<GivenSecret> secretToKeep(SecretRequest request) {
        return asked(request, true);
    }

    private synchronized Optional<GivenSecret> asked(SecretRequest request, boolean keepable) {
        return answer(
                answered -> new SecretQuestion(request, keepable, words.get(), answered).content(), Optional.empty());
    }

    /** Shows a dialog that completes its answer, and waits for that. */
    private <T> T answer(Function<CompletableFuture<T>, DialogContent> question, T no) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        window.run(() -> {
            try {
                show(question.apply(answer), answer, no);
            } catch (RuntimeException bug) {
                answer.completeExceptionally(bug);
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException e) {
            // Whoever wanted the answer is being ended.
            Thread.currentThread().interrupt();
            return no;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e);
        }
    }

    private <T> void show(DialogContent content, CompletableFuture<T> answer, T no) {
        Dialogs.Opened dialog = dialogs.open(content);
        Consumer<Boolean> gone = showing -> {
            if (!showing) {
                answer.complete(no);
            }
        };
        Window own = content.safe().getScene().getWindow();
        Subscription watch = own.showingProperty().subscribe(gone);
        if (own instanceof Stage stage && stage.getOwner() != null) {
            watch = watch.and(stage.getOwner().showingProperty().subscribe(gone));
        }
        Runnable unwatch = watch::unsubscribe;
        var _ = answer.whenComplete((given, failure) -> window.run(() -> {
            unwatch.run();
            dialog.close();
        }));
    }
}
