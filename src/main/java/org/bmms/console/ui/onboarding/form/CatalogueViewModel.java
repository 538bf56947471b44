package org.bmms.console.ui.onboarding.form;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.bmms.console.onboarding.form.Moa;
import org.jspecify.annotations.Nullable;

/** The organisations that can be chosen, and those of them that are looked for. */
final class CatalogueViewModel {
    private final List<Moa> catalogue;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<CatalogueRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private List<CatalogueRow> all = List.of();

    /**
     * A catalogue.
     *
     * @param known what is stored; null until it was read
     */
    CatalogueViewModel(List<Moa> catalogue, ReadOnlyObjectProperty<@Nullable Known> known) {
        this.catalogue = List.copyOf(catalogue);
        search.addListener((property, before, now) -> filter());
        known.subscribe(now -> {
            all = CatalogueRow.all(this.catalogue, now);
            filter();
        });
    }

    StringProperty search() {
        return search;
    }

    /** What is found. */
    ReadOnlyObjectProperty<List<CatalogueRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** How many there are in all. */
    int size() {
        return all.size();
    }

    /** How many were taken in. */
    long onboarded() {
        return all.stream()
                .filter(row -> row.standing() == CatalogueRow.Standing.ONBOARDED)
                .count();
    }

    Optional<CatalogueRow> find(String code) {
        return all.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    private void filter() {
        rows.set(all.stream().filter(row -> row.matches(search.get())).toList());
    }
}
