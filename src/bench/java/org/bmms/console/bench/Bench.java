package org.bmms.console.bench;

import java.lang.reflect.InvocationTargetException;

/** Starts a benchmark by its name, with arguments that come as one word. */
final class Bench {
    private Bench() {}

    /**
     * Starts it.
     *
     * @param arguments the simple name of its class, and its own arguments with blanks between them
     */
    public static void main(String[] arguments) throws Throwable {
        String own = arguments[1].strip();
        try {
            Class.forName(Bench.class.getPackageName() + "." + arguments[0])
                    .getDeclaredMethod("main", String[].class)
                    .invoke(null, (Object) (own.isEmpty() ? new String[0] : own.split(" +")));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
