package org.bmms.console.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlaceTest {
    private static final List<Rectangle2D> LAPTOP = List.of(new Rectangle2D(0, 28, 1440, 872));
    private static final List<Rectangle2D> DESK =
            List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(1920, 200, 1280, 1024));

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4} {5}")
    @CsvSource({
        // x, y, width, height, on the laptop, on the desk with two screens
        "80,60,1280,800,true,true",
        "-8,28,1280,800,true,true",
        "1500,100,1280,800,false,true",
        "2000,300,1000,700,false,true",
        "1300,100,1280,800,false,true",
        "80,-300,1280,800,false,false",
        "80,600,1280,800,false,false",
        "2000,100,1000,700,false,false",
        "4000,0,1280,800,false,false",
        "80,60,0,800,false,false",
        "NaN,60,1280,800,false,false"
    })
    void aWindowIsPutBackOnlyWhereItIsFound(
            double x, double y, double width, double height, boolean onLaptop, boolean onDesk) {
        WindowPlace place = new WindowPlace(x, y, width, height, false);

        assertThat(place.isVisibleOn(LAPTOP)).isEqualTo(onLaptop);
        assertThat(place.isVisibleOn(DESK)).isEqualTo(onDesk);
        assertThat(place.isVisibleOn(List.of())).isFalse();
    }
}
