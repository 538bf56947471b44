package org.bmms.console.monitoring.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bmms.console.base.FailureException;
import org.bmms.console.monitoring.log.LogSearch.Place;
import org.junit.jupiter.api.Test;

class LogSearchTest {

    @Test
    void plainTextMeansItself() {
        LogSearch search = new LogSearch("a.c[", false, false);

        assertThat(search.checked().places("xA.C[x abc[")).containsExactly(new Place(1, 5));
        assertThat(new LogSearch("A.C[", false, true).places("a.c[")).isEmpty();
        assertThat(new LogSearch("PEÑA", false, false).places("peñaranda")).containsExactly(new Place(0, 4));
    }

    @Test
    void anExpressionFindsEveryPlace() {
        assertThat(new LogSearch("\\d+", true, false).places("a1b22"))
                .isEqualTo(List.of(new Place(1, 2), new Place(3, 5)));
        assertThat(new LogSearch("x*", true, false).places("abc"))
                .as("places without a character")
                .isEmpty();
    }

    @Test
    void whatIsNoExpressionIsSaidWithTheReason() {
        assertThatThrownBy(() -> new LogSearch("a(b", true, false).checked())
                .isInstanceOfSatisfying(FailureException.class, e -> {
                    assertThat(e.failure().code()).isEqualTo(LogFailure.EXPRESSION);
                    assertThat(e.failure().arguments()).containsExactly("Unclosed group");
                });
    }

    @Test
    void nothingIsInNoLine() {
        assertThat(LogSearch.NONE.places("anything")).isEmpty();
    }
}
