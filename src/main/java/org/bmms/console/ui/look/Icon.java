package org.bmms.console.ui.look;

/** Line icons on a grid of 24 by 24, drawn with strokes of 2. */
public enum Icon {
    OVERVIEW("M4 4h6v6H4z M14 4h6v6h-6z M4 14h6v6H4z M14 14h6v6h-6z"),
    GAUGE("M5 18a9 9 0 1 1 14 0 M12 14l4-5"),
    SWITCH("M4 8h15 M15 4l4 4-4 4 M20 16H5 M9 12l-4 4 4 4"),
    LOGS("M4 6h16 M4 12h10 M4 18h13"),
    HISTORY("M4 12a8 8 0 1 0 2.5-5.8L4 8.5 M4 4v4.5h4.5 M12 8v4l3 2"),
    SETTINGS("M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z M12 3v3 M12 18v3 M3 12h3 M18 12h3 M5.6 5.6l2.1 2.1 M16.3 16.3l2.1 2.1"
            + " M5.6 18.4l2.1-2.1 M16.3 7.7l2.1-2.1"),
    SHIELD("M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z"),
    FLASK("M9 3h6 M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3 M7.5 15h9"),
    CAP("M2 9l10-4 10 4-10 4z M6 11v5c3 3 9 3 12 0v-5 M22 9v6"),
    SEARCH("M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14z M16 16l4 4"),
    GOOD("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M8 12l3 3 5-6"),
    BAD("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M9 9l6 6 M15 9l-6 6"),
    ATTENTION("M12 4l9 16H3z M12 10v4 M12 17v.1"),
    UNKNOWN("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7 M12 16.8v.1"),
    CLOCK("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M12 7v5l3 2"),
    CHECK("M5 12l5 5 9-10"),
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
    EYE("M2 12c4-8 16-8 20 0-4 8-16 8-20 0z M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"),
    TIMER("M8 3h8 M8 21h8 M9 3v4l3 5 3-5V3 M9 21v-4l3-5 3 5v4"),
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
