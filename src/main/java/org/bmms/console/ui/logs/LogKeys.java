package org.bmms.console.ui.logs;

import javafx.scene.input.KeyEvent;

/** The keys of the lines of a log. */
final class LogKeys {
    private final LogLines lines;

    LogKeys(LogLines lines) {
        this.lines = lines;
        lines.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean done = event.isShortcutDown() ? withShortcut(event) : plain(event);
        if (done) {
            event.consume();
        }
    }

    private boolean withShortcut(KeyEvent event) {
        switch (event.getCode()) {
            case A -> lines.selectAll();
            case HOME -> lines.moveTo(0, event.isShiftDown());
            case END -> toEnd(event.isShiftDown());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        boolean extend = event.isShiftDown();
        switch (event.getCode()) {
            case UP -> lines.move(-1, extend);
            case DOWN -> lines.move(1, extend);
            case PAGE_UP -> lines.move(-lines.page(), extend);
            case PAGE_DOWN -> lines.move(lines.page(), extend);
            case HOME -> lines.moveTo(0, extend);
            case END -> toEnd(extend);
            case ENTER, LEFT, RIGHT -> {
                return lines.turn();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void toEnd(boolean extend) {
        lines.moveTo(lines.rows().size() - 1, extend);
        lines.toEnd();
    }
}
