package org.bmms.console;

/** Starts the console. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("bmms-console");
    }
}
