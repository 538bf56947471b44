package org.bmms.console.onboarding;

import java.util.List;
import java.util.Map;
import org.bmms.console.audit.change.ChangeKind;
import org.bmms.console.audit.change.ChangeLog;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.RolePrivileges;
import org.bmms.console.onboarding.django.Application;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.password.FirstPasswords;
import org.bmms.console.onboarding.password.Made;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.onboarding.write.Receipts;

/**
 * Takes an organisation and its users in (checklist § BMMS Step 5: Pilot MOA organization created, Pilot MOA users
 * created). All of it in one transaction or nothing; repeating it changes nothing.
 */
public final class Onboarding {
    private static final int STAGES = 4;

    private final Database database;
    private final Storing storing;
    private final Application application;
    private final Redactor redactor;

    /**
     * For one target.
     *
     * @param log where it is written down what is stored
     * @param receipts where it is kept how to take that back
     */
    public Onboarding(Database database, ChangeLog log, Receipts receipts, Application application, Redactor redactor) {
        this.database = database;
        this.storing = new Storing(database, log, receipts, ChangeKind.ONBOARDING);
        this.application = application;
        this.redactor = redactor;
    }

    /** What the database lets this operator's role do; who may not store organisations may still look at everything. */
    public RolePrivileges privileges(Cancellation cancellation) {
        return database.read(
                Access.of(Message.of("onboarding.work.role")).stoppedBy(cancellation),
                reading -> new Catalog(reading).privileges(List.of()));
    }

    /** Exactly which rows would be written, and every problem of the form at once. */
    public OnboardingPlan preview(OnboardingRequest request, Cancellation cancellation) {
        return storing.preview(request, cancellation);
    }

    /**
     * Carries out what was shown. Once it is stored nothing is thrown any more: whoever waits for passwords gets them.
     *
     * @throws FailureException a problem of a field, {@code ONB-DRIFT}, {@code ONB-HASHER} and the like, or a code of the
     *     database: then nothing was stored, but for {@code DB-OUTCOME-UNKNOWN}. After that it can be repeated, with links:
     *     they are made also for users who turn out to be stored with a password that nobody saw
     */
    public OnboardingResult run(OnboardingPlan shown, Cancellation cancellation, Progress progress) {
        Storing.refuse(shown);
        String code = shown.request().organization().code();
        progress.at(0, STAGES, Message.of("onboarding.stage.application"));
        try (AccountDesk desk = AccountDesk.open(application, shown.request().passwords(), cancellation);
                FirstPasswords passwords =
                        new FirstPasswords(shown.request().passwords(), desk.hash(), redactor, cancellation)) {
            progress.at(
                    1,
                    STAGES,
                    Message.of("onboarding.stage.passwords", shown.newUsers().size()));
            Made made = passwords.begin(shown.newUsers());
            Receipt receipt = store(shown, made, cancellation, progress, code);
            progress.at(3, STAGES, Message.of("onboarding.stage.verdict"));
            OnboardingResult result =
                    desk.conclude(receipt, List.of(shown.request()), Map.of(code, made), cancellation);
            progress.at(STAGES, STAGES, Message.of("onboarding.stage.done", code));
            return result;
        }
    }

    private Receipt store(OnboardingPlan shown, Made made, Cancellation cancellation, Progress progress, String code) {
        try {
            Map<String, String> hashes = made.hashes();
            progress.at(2, STAGES, Message.of("onboarding.stage.rows", code));
            return storing.store(shown, hashes, cancellation);
        } catch (FailureException e) {
            made.forget();
            throw e;
        }
    }
}
