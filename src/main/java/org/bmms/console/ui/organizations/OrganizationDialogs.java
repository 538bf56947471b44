package org.bmms.console.ui.organizations;

import java.util.function.BooleanSupplier;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.frame.Shell;

/** What leads from the panel to dialogs. */
final class OrganizationDialogs implements DetailsPanel.Actions {
    private final OrganizationsSource source;
    private final Place place;
    private final OrganizationsViewModel list;
    private final DetailsViewModel details;
    private final Shell shell;

    /**
     * The environment that is changed.
     *
     * @param profile of it, whose name is to be typed
     * @param runUnderWay whether somebody's run holds its lock, as far as that was read
     */
    record Place(Profile profile, BooleanSupplier runUnderWay) {}

    OrganizationDialogs(
            OrganizationsSource source,
            Place place,
            OrganizationsViewModel list,
            DetailsViewModel details,
            Shell shell) {
        this.source = source;
        this.place = place;
        this.list = list;
        this.details = details;
        this.shell = shell;
    }

    @Override
    public void close() {
        details.choose(null);
    }

    @Override
    public void edit(OrganizationEntry entry) {
        open(model(entry));
    }

    @Override
    public void deactivate(OrganizationEntry entry) {
        EditViewModel model = model(entry);
        model.value(OrganizationField.ACTIVE).set(String.valueOf(false));
        open(model);
    }

    private EditViewModel model(OrganizationEntry entry) {
        KnownOrganizations known = list.known().get();
        if (known == null) {
            throw new IllegalStateException("nothing was read that could be edited");
        }
        FieldPlaces places = known.list().places();
        return new EditViewModel(source, shell.work(), entry, places, this::changed);
    }

    private void open(EditViewModel model) {
        new EditDialog(model, place, shell).open();
    }

    @Override
    public void undo(OrganizationEntry entry, Receipt receipt) {
        UndoViewModel model = new UndoViewModel(source, shell.work(), receipt, this::undone);
        new UndoDialog(model, place, () -> deactivate(entry), shell).open();
    }

    private void changed(OrganizationEntry now) {
        list.take(now);
        details.read();
    }

    /** The organisation may be gone. */
    private void undone() {
        details.choose(null);
        list.read();
    }
}
