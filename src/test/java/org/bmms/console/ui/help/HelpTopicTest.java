package org.bmms.console.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import javafx.scene.Group;
import org.bmms.console.ui.frame.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen and every dialog that says what it is about leads to a part of the guide that is there. */
class HelpTopicTest {
    private final Guide guide = Guide.shipped();

    @ParameterizedTest
    @EnumSource(HelpTopic.class)
    void thePartOfTheGuideIsThere(HelpTopic topic) {
        HelpPlace place = topic.place();

        assertThat(guide.page(place.page()))
                .hasValueSatisfying(page -> assertThat(page.headings())
                        .extracting(GuidePage.Title::anchor)
                        .contains(place.anchor()));
    }

    @Test
    void everyScreenHasAPartOfItsOwn() {
        assertThat(Arrays.stream(Screen.values()).map(Screen::help))
                .as("topics, since F1 on two screens should not say the same")
                .doesNotHaveDuplicates()
                .doesNotContain(HelpTopic.START);
    }

    @Test
    void theInnermostMarkCounts() {
        Group inner = new Group();
        Group between = new Group(inner);
        Group outer = HelpTopic.OVERVIEW.mark(new Group(between));

        assertThat(HelpTopic.of(inner)).isEqualTo(HelpTopic.OVERVIEW);
        HelpTopic.LOGS.mark(between);
        assertThat(HelpTopic.of(inner)).isEqualTo(HelpTopic.LOGS);
        assertThat(HelpTopic.own(inner)).isNull();
        assertThat(HelpTopic.of(outer)).isEqualTo(HelpTopic.OVERVIEW);
        assertThat(HelpTopic.of(null)).isNull();
    }

    @Test
    void aMarkIsAskedWhenHelpIsWanted() {
        EnumSet<HelpTopic> now = EnumSet.of(HelpTopic.BACKUP);
        Group wizard = new Group();
        HelpTopic.mark(wizard, () -> now.iterator().next());

        assertThat(HelpTopic.of(wizard)).isEqualTo(HelpTopic.BACKUP);
        now.clear();
        now.add(HelpTopic.DECISION);
        assertThat(HelpTopic.of(wizard)).isEqualTo(HelpTopic.DECISION);
    }
}
