package org.bmms.console.ui.look;

/** Line icons on a grid of 24 by 24, drawn with strokes of 2. */
public enum Icon {
    OVERVIEW("M4 4h6v6H4z M14 4h6v6h-6z M4 14h6v6H4z M14 14h6v6h-6z"),
    GAUGE("M5 18a9 9 0 1 1 14 0 M12 14l4-5"),
    SWITCH("M4 8h15 M15 4l4 4-4 4 M20 16H5 M9 12l-4 4 4 4"),
    ONBOARD("M9 5a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M2 21c0-4 3-6 7-6s7 2 7 6 M19 8v6 M16 11h6"),
    LOGS("M4 6h16 M4 12h10 M4 18h13"),
    CHECKLIST("M3 6l2 2 3-4 M3 12l2 2 3-4 M3 18l2 2 3-4 M12 6h9 M12 12h9 M12 18h9"),
    PULSE("M3 12h4l3-8 4 16 3-8h4"),
    HISTORY("M4 12a8 8 0 1 0 2.5-5.8L4 8.5 M4 4v4.5h4.5 M12 8v4l3 2"),
    SETTINGS("M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z M12 3v3 M12 18v3 M3 12h3 M18 12h3 M5.6 5.6l2.1 2.1 M16.3 16.3l2.1 2.1"
            + " M5.6 18.4l2.1-2.1 M16.3 7.7l2.1-2.1"),
    SHIELD("M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z"),
    SHIELD_CHECK("M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z M9 12l2.200 2.200 4-4.400"),
    FLASK("M9 3h6 M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3 M7.5 15h9"),
    CAP("M2 9l10-4 10 4-10 4z M6 11v5c3 3 9 3 12 0v-5 M22 9v6"),
    SEARCH("M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14z M16 16l4 4"),
    GOOD("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M8 12l3 3 5-6"),
    BAD("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M9 9l6 6 M15 9l-6 6"),
    ATTENTION("M12 4l9 16H3z M12 10v4 M12 17v.1"),
    UNKNOWN("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7 M12 16.8v.1"),
    INFO("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M12 11v5 M12 8v.1"),
    CLOCK("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M12 7v5l3 2"),
    CHECK("M5 12l5 5 9-10"),
    ARC("M12 4a8 8 0 1 1-8 8"),
    PLAY("M7 4l12 8-12 8z"),
    PLUG("M9 3v5 M15 3v5 M6 8h12v3a6 6 0 0 1-12 0z M12 17v4"),
    SERVER("M4 4h16v6H4z M4 14h16v6H4z M8 7v.1 M8 17v.1"),
    BOLT("M13 2L5 13h6l-1 9 8-11h-6z"),
    DATABASE("M4 6c0-4 16-4 16 0v12c0 4-16 4-16 0z M4 6c0 4 16 4 16 0 M4 12c0 4 16 4 16 0"),
    QUEUE("M4 5h16 M4 10h16 M4 15h8 M4 20h8"),
    DISK("M4 14l3-9h10l3 9v6H4z M4 14h16 M8 17v.1"),
    CERTIFICATE("M12 3a6 6 0 1 0 0 12 6 6 0 0 0 0-12z M9 14l-1 7 4-2 4 2-1-7"),
    LOCK("M6 11h12v10H6z M8 11V8a4 4 0 0 1 8 0v3"),
    UNLOCK("M6 11h12v10H6z M8 11V8a4 4 0 0 1 7.5-2"),
    BACK("M8 14L4 10l4-4 M4 10h10a5 5 0 0 1 0 10h-3"),
    REFRESH("M20 11a8 8 0 0 0-14-4.5L4 9 M4 4v5h5 M4 13a8 8 0 0 0 14 4.5l2-2.5 M20 20v-5h-5"),
    DOWN("M6 9l6 6 6-6"),
    RIGHT("M9 6l6 6-6 6"),
    CLOSE("M6 6l12 12 M18 6L6 18"),
    COPY("M9 9h11v11H9z M5 15H4V4h11v1"),
    EXPORT("M12 15V4 M8 8l4-4 4 4 M4 14v6h16v-6"),
    LEFT("M15 6l-6 6 6 6"),
    PLUS("M12 5v14 M5 12h14"),
    UP("M6 15l6-6 6 6"),
    PAUSE("M9 5v14 M15 5v14"),
    EYE("M2 12c4-8 16-8 20 0-4 8-16 8-20 0z M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"),
    TIMER("M8 3h8 M8 21h8 M9 3v4l3 5 3-5V3 M9 21v-4l3-5 3 5v4"),
    GLOBE("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M3 12h18 M12 3c-5 5-5 13 0 18 M12 3c5 5 5 13 0 18"),
    SUN("M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M12 2v2 M12 20v2 M2 12h2 M20 12h2 M5 5l1.500 1.500 M17.500 17.500L19 19"
            + " M5 19l1.500-1.500 M17.500 6.500L19 5"),
    BUILDING("M5 21V4h9v17 M14 9h5v12 M3 21h18 M8 8h3 M8 12h3 M8 16h3"),
    MAP("M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2z M9 4v14 M15 6v14"),
    HAND(
            "M8 12V5.5a1.5 1.5 0 0 1 3 0V11 M11 11V4.5a1.5 1.5 0 0 1 3 0V11 M14 11V6a1.5 1.5 0 0 1 3 0v8c0 4-2 7-5.500 7-3 0-4.500-1.500-7.500-6.500"
                    + "-.8-1.500 1-2.700 2-1.500L8 14.500V12");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** Its strokes, as SVG writes them. */
    public String path() {
        return path;
    }
}
