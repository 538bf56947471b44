package org.bmms.console.ui;

import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.onboarding.directory.Directory;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.onboarding.form.Moa;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.session.Session;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.tour.OnWindow;

/** Edits an organisation of a training target, as a person would whom somebody else overtakes. */
final class OrganizationsTour {
    private static final String PHONE = "064-421-1234";

    private final OnWindow hand;
    private final Words words;
    private final Session session;
    private final Consumer<String> seen;

    /**
     * A tour of an open screen on which an organisation is chosen.
     *
     * @param session where somebody else edits, too
     * @param seen told of each stop
     */
    OrganizationsTour(OnWindow hand, Words words, Session session, Consumer<String> seen) {
        this.hand = hand;
        this.words = words;
        this.session = session;
        this.seen = seen;
    }

    /** The first pilot of the catalogue. */
    static String code() {
        return MoaCatalogue.moas().stream()
                .filter(Moa::pilot)
                .map(Moa::code)
                .findFirst()
                .orElseThrow();
    }

    void go() {
        hand.awaitOffer(words.of("ui-organizations.edit.open"));
        seen.accept("organizations-1-one");
        hand.press(words.of("ui-organizations.edit.open"));
        String phone = words.of("ui-organizations.field." + OrganizationField.PHONE.label());
        hand.write(phone, PHONE);
        seen.accept("organizations-2-edit");
        overtake();
        String name = session.profile().name();
        hand.write(words.of("ui.danger.type", name), name);
        hand.press(words.of("ui-organizations.edit.verb", code()));
        hand.awaitOffer(words.of("ui-organizations.conflict.again"));
        seen.accept("organizations-3-conflict");
        hand.press(words.of("ui-organizations.conflict.drop"));
        hand.press(words.of("ui-organizations.edit.close"));
    }

    private void overtake() {
        Directory directory = session.directory();
        directory.edit(
                directory.find(code(), Cancellation.none()).orElseThrow(),
                OrganizationEdit.none().withPilot(false),
                Cancellation.none());
    }
}
