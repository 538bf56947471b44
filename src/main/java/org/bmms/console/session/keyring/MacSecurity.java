package org.bmms.console.session.keyring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Secret;

/**
 * {@code security} of macOS. As an option of its command a secret would be seen by others, so that the whole command
 * goes through its standard input; in base64, since it prints other characters than those of ASCII in a form of its own.
 */
final class MacSecurity implements KeyringProgram {
    private static final String SERVICE = "bmms-console";
    private static final int ABSENT = 44;

    @Override
    public Call keep(KeptSecret what, Secret secret) {
        byte[] bytes = secret.utf8();
        byte[] encoded = Base64.getEncoder().encode(bytes);
        String command = "add-generic-password -U -s " + SERVICE + " -a " + what.account() + " -w ";
        byte[] line = (command + " ".repeat(encoded.length) + "\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(encoded, 0, line, command.length(), encoded.length);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        return new Call(List.of("-i"), line);
    }

    @Override
    public Call find(KeptSecret what) {
        return Call.of(List.of("find-generic-password", "-s", SERVICE, "-a", what.account(), "-w"));
    }

    @Override
    public Call forget(KeptSecret what) {
        return Call.of(List.of("delete-generic-password", "-s", SERVICE, "-a", what.account()));
    }

    @Override
    public Optional<Secret> found(ProgramRun.Ended ended) {
        byte[] line = ended.output();
        int end = line.length;
        while (end > 0 && Character.isWhitespace(line[end - 1])) {
            end--;
        }
        byte[] encoded = Arrays.copyOf(line, end);
        try {
            return end == 0
                    ? Optional.empty()
                    : Optional.of(Secrets.ofUtf8(Base64.getDecoder().decode(encoded)));
        } catch (IllegalArgumentException e) {
            // Somebody else put it there.
            return Optional.empty();
        } finally {
            Arrays.fill(line, (byte) 0);
            Arrays.fill(encoded, (byte) 0);
        }
    }

    @Override
    public boolean isAbsent(ProgramRun.Ended ended) {
        return ended.status() == ABSENT;
    }
}
