package org.bmms.console.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide as one reads it, without a window. */
class HelpViewModelTest {
    private static final HelpPlace WATCH = new HelpPlace("administrator", "watch");

    private final HelpViewModel model = new HelpViewModel(Guide.shipped(), new HelpPlace(Guide.INDEX, ""));

    @Test
    void aLinkLeadsToItsPlaceAndBackToWhereOneWas() {
        assertThat(model.canGoBack().get()).isFalse();

        assertThat(model.follow("administrator.md#watch")).isTrue();
        assertThat(model.place().get()).isEqualTo(WATCH);
        assertThat(model.follow("#go-back")).isTrue();
        assertThat(model.place().get()).isEqualTo(new HelpPlace("administrator", "go-back"));

        model.back();
        assertThat(model.place().get()).isEqualTo(WATCH);
        model.back();
        assertThat(model.page().name()).isEqualTo(Guide.INDEX);
        assertThat(model.canGoBack().get()).isFalse();
        model.back();
        assertThat(model.page().name()).isEqualTo(Guide.INDEX);
    }

    @Test
    void whatLeadsOutOfTheGuideIsNotFollowed() {
        for (String outside : List.of("../decisions/README.md", "https://example.org/administrator.md", "none.md")) {
            assertThat(model.follow(outside)).as(outside).isFalse();
        }

        assertThat(model.page().name()).isEqualTo(Guide.INDEX);
    }

    @Test
    void aPageThatIsNotThereIsTheIndex() {
        model.go(new HelpPlace("nowhere", "x"));

        assertThat(model.page().name()).isEqualTo(Guide.INDEX);
    }

    @Test
    void theSearchFindsPassagesAndGoesRoundThem() {
        model.drawn(List.of("The guard waits", "nothing here", "a GUARD acts", "guard, guard"));
        model.wanted().set("guard");

        assertThat(model.found()).containsExactly(0, 2, 3);
        assertThat(model.current().get()).isZero();
        model.previous();
        assertThat(model.current().get()).isEqualTo(2);
        model.next();
        assertThat(model.current().get()).isZero();
    }

    @Test
    void whatIsNotOnThePageIsNotFound() {
        model.drawn(List.of("The guard waits"));
        model.wanted().set("lion");
        model.next();

        assertThat(model.found()).isEmpty();
        assertThat(model.current().get()).isEqualTo(-1);
    }

    @Test
    void anotherPageBeginsWithoutASearch() {
        model.drawn(List.of("The guard waits"));
        model.wanted().set("guard");
        model.go(WATCH);

        assertThat(model.wanted().get()).isEmpty();
        assertThat(model.found()).isEmpty();
    }
}
