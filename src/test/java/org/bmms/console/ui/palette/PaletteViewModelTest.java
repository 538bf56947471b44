package org.bmms.console.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.ui.look.Icon;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private boolean rollBackPossible;
    private final PaletteViewModel palette = new PaletteViewModel(() -> List.of(
            entry("Go to Coverage"),
            entry("Go to Logs"),
            entry("Dark colours"),
            entry("Ibalik sa dating gawî"),
            new PaletteEntry("Roll back…", Icon.BACK, "", () -> rollBackPossible, () -> done.add("rolled back"))));

    @Test
    void nothingTypedOffersEverythingThatIsPossible() {
        palette.show();
        assertThat(names()).hasSize(4).doesNotContain("Roll back…");

        rollBackPossible = true;
        palette.show();
        assertThat(names()).hasSize(5);
    }

    @Test
    void theBeginningsOfWordsFindInAnyOrderAndCase() {
        palette.show();

        palette.letters().set("COV go");
        assertThat(names()).containsExactly("Go to Coverage");

        palette.letters().set("overage");
        assertThat(names()).isEmpty();
    }

    @Test
    void accentsDoNotMatter() {
        palette.show();
        palette.letters().set("gawi");

        assertThat(names()).containsExactly("Ibalik sa dating gawî");
    }

    @Test
    void whatBeginsWithTheLettersComesFirst() {
        palette.show();
        palette.letters().set("d");

        assertThat(names()).containsExactly("Dark colours", "Ibalik sa dating gawî");
    }

    @Test
    void whatIsChosenIsDoneOnceAndThePaletteIsGone() {
        palette.show();
        palette.choose(palette.found().getFirst());

        assertThat(done).containsExactly("Go to Coverage");
        assertThat(palette.open().get()).isFalse();
    }

    private List<String> names() {
        return palette.found().stream().map(PaletteEntry::words).toList();
    }

    private PaletteEntry entry(String words) {
        return PaletteEntry.always(words, Icon.GAUGE, "", () -> done.add(words));
    }
}
