package org.bmms.console.ui.help;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The guide as one reads it: where one is, where one was, and what is searched for on the page. */
public final class HelpViewModel {
    private final Guide guide;
    private final ReadOnlyObjectWrapper<HelpPlace> place;
    private final Deque<HelpPlace> before = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ObservableList<Integer> found = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private List<String> passages = List.of();

    /**
     * Opened at a place.
     *
     * @param first its page must be there; a missing anchor is the beginning of the page
     */
    public HelpViewModel(Guide guide, HelpPlace first) {
        this.guide = guide;
        this.place = new ReadOnlyObjectWrapper<>(known(first));
        wanted.addListener((property, old, now) -> search());
    }

    private HelpPlace known(HelpPlace asked) {
        return guide.page(asked.page()).isPresent() ? asked : new HelpPlace(Guide.INDEX, "");
    }

    /** The pages, the index first. */
    public List<GuidePage> pages() {
        return guide.pages();
    }

    /** The page that is shown. */
    public GuidePage page() {
        return guide.page(place.get().page()).orElseThrow();
    }

    /** Where one is. */
    public ReadOnlyObjectProperty<HelpPlace> place() {
        return place.getReadOnlyProperty();
    }

    /** Goes to a place; the one before is gone back to by {@link #back}. */
    public void go(HelpPlace next) {
        HelpPlace there = known(next);
        if (there.equals(place.get())) {
            return;
        }
        before.push(place.get());
        canGoBack.set(true);
        show(there);
    }

    /**
     * Follows a link of the page.
     *
     * @return whether it leads to a place in the guide
     */
    public boolean follow(String destination) {
        var target = guide.target(place.get().page(), destination);
        target.ifPresent(this::go);
        return target.isPresent();
    }

    /** Whether a link of the page leads to a place in the guide. */
    public boolean leadsInside(String destination) {
        return guide.target(place.get().page(), destination).isPresent();
    }

    /** Whether there is a place before this one. */
    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Goes to where one was before; nothing where one has been nowhere. */
    public void back() {
        if (!before.isEmpty()) {
            HelpPlace there = before.pop();
            canGoBack.set(!before.isEmpty());
            show(there);
        }
    }

    private void show(HelpPlace there) {
        if (!there.page().equals(place.get().page())) {
            wanted.set("");
        }
        place.set(there);
    }

    /** The passages of the page that is drawn, in their order: a paragraph, a heading, a cell of a table. */
    void drawn(List<String> texts) {
        passages = List.copyOf(texts);
        search();
    }

    /** What is searched for; empty for nothing. */
    public StringProperty wanted() {
        return wanted;
    }

    /** The passages with what is searched for, by their numbers. */
    public ObservableList<Integer> found() {
        return FXCollections.unmodifiableObservableList(found);
    }

    /** Which of those that were found is looked at; -1 for none. */
    public ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    private void search() {
        String letters = wanted.get().strip().toLowerCase(Locale.ROOT);
        List<Integer> hits = new ArrayList<>();
        if (!letters.isEmpty()) {
            for (int i = 0; i < passages.size(); i++) {
                if (passages.get(i).toLowerCase(Locale.ROOT).contains(letters)) {
                    hits.add(i);
                }
            }
        }
        current.set(-1);
        found.setAll(hits);
        current.set(hits.isEmpty() ? -1 : 0);
    }

    /** Looks at the next of those that were found; after the last comes the first. */
    public void next() {
        step(1);
    }

    /** Looks at the one before. */
    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (!found.isEmpty()) {
            current.set(Math.floorMod(current.get() + by, found.size()));
        }
    }
}
