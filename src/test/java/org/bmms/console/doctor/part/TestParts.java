package org.bmms.console.doctor.part;

import java.util.List;
import org.bmms.console.doctor.DoctorFailure;

/** Parts that are looked at as a test says. */
public final class TestParts {
    private TestParts() {}

    /** A part of the host {@code app1}. */
    public static Part part(String name, List<Part> standsOn, Part.Look look) {
        return Part.of(name, "app1", standsOn, look);
    }

    /** A part that waits for others, whether they work or not. */
    public static Part after(List<Part> others, String name, Part.Look look) {
        return Part.of(name, List.of(), look).after(others);
    }

    public static Finding fine() {
        return Finding.ok("hazards");
    }

    public static Finding warning() {
        return Finding.warning(DoctorFailure.ROOT, "app1");
    }
}
