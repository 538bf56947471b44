package org.bmms.console.onboarding.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.WholeFile;
import org.bmms.console.onboarding.OnboardingFailure;
import tools.jackson.core.JacksonException;

/** The receipts of an environment's onboardings on this workstation: a file for each organisation, a line for each receipt. */
public final class Receipts {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,60}");

    private final Path directory;

    public Receipts(Path directory) {
        this.directory = directory;
    }

    /**
     * Remembers a receipt; one without rows is nothing to remember.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-FILE}
     */
    public void add(Receipt receipt) {
        if (receipt.rows().isEmpty()) {
            return;
        }
        List<Receipt> all = new ArrayList<>(of(receipt.code()));
        all.add(receipt);
        write(receipt.code(), all);
    }

    /** The last one of an organisation, which is the first to be taken back. */
    public Optional<Receipt> last(String code) {
        List<Receipt> all = of(code);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** Forgets the last one, after it was taken back. */
    public void removeLast(String code) {
        List<Receipt> all = new ArrayList<>(of(code));
        all.removeLast();
        write(code, all);
    }

    private List<Receipt> of(String code) {
        Path file = file(code);
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Json.read(line, Receipt.class))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | JacksonException e) {
            throw Failure.unchanged(OnboardingFailure.FILE, file.toString()).asException(e);
        }
    }

    private void write(String code, List<Receipt> receipts) {
        Path file = file(code);
        try {
            new WholeFile(file)
                    .write(receipts.stream()
                            .map(receipt -> Json.write(receipt) + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw Failure.unchanged(OnboardingFailure.FILE, file.toString()).asException(e);
        }
    }

    /** Codes have plain characters by the form's rules; whatever has others has no receipt. */
    private Path file(String code) {
        if (!PLAIN.matcher(code).matches()) {
            throw Failure.unchanged(OnboardingFailure.NO_RECEIPT, code).asException();
        }
        return directory.resolve(code + ".jsonl");
    }
}
