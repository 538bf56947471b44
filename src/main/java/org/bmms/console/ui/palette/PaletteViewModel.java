package org.bmms.console.ui.palette;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The palette: letters in, what they mean out. */
public final class PaletteViewModel {
    private final Supplier<List<PaletteEntry>> entries;
    private final StringProperty letters = new SimpleStringProperty("");
    private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();

    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<PaletteEntry> shown = FXCollections.unmodifiableObservableList(found);

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    /**
     * A palette.
     *
     * @param entries all that can be found, asked for each time it opens
     */
    public PaletteViewModel(Supplier<List<PaletteEntry>> entries) {
        this.entries = entries;
        letters.addListener((property, before, now) -> search());
    }

    private void search() {
        found.setAll(PaletteSearch.find(letters.get(), entries.get()));
    }

    /** What was typed. */
    public StringProperty letters() {
        return letters;
    }

    /** What it means, the best first. */
    public ObservableList<PaletteEntry> found() {
        return shown;
    }

    /** Whether it is to be seen. */
    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /** Shows it, with nothing typed. */
    public void show() {
        letters.set("");
        search();
        open.set(true);
    }

    /** Puts it away. */
    public void hide() {
        open.set(false);
    }

    /** Puts it away and does what was chosen. */
    public void choose(PaletteEntry entry) {
        hide();
        entry.action().run();
    }
}
