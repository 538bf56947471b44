package org.bmms.console.base.crash;

/** A program that holds a secret and waits to die. */
final class WaitingProgram {
    private WaitingProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        String secret = arguments[0];
        System.out.println("ready");
        System.out.flush();
        synchronized (secret) {
            while (!secret.isEmpty()) {
                secret.wait();
            }
        }
    }
}
