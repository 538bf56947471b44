package org.bmms.console.onboarding.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.WholeFile;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.run.RunState;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The receipts of an environment's onboardings on this workstation: a file for each organisation, a line for each receipt.
 * A receipt is written down before COMMIT and counts once the audit has that its change was made, so that it is there also
 * for an onboarding of which only later is known that it was stored, and never for one that was not.
 */
public final class Receipts {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,60}");

    private final Path directory;
    private final Function<String, RunState> changes;

    /**
     * In a directory.
     *
     * @param changes what became of a change, by its name in the audit
     */
    public Receipts(Path directory, Function<String, RunState> changes) {
        this.directory = directory;
        this.changes = changes;
    }

    /**
     * Remembers a receipt before its change is made; one without rows is nothing to remember.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-FILE}
     */
    public void add(String change, Receipt receipt) {
        if (receipt.rows().isEmpty()) {
            return;
        }
        List<Kept> all = new ArrayList<>(of(receipt.code()));
        all.add(new Kept(change, null, receipt.code(), receipt.written(), receipt.rows()));
        write(receipt.code(), all);
    }

    /**
     * The last one of an organisation that counts, which is the first to be taken back.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-UNSETTLED} if it is not known whether it counts
     */
    public Optional<Receipt> last(String code) {
        return of(code).reversed().stream()
                .filter(kept -> is(kept.change(), code) && !(kept.back() != null && is(kept.back(), code)))
                .findFirst()
                .map(Kept::receipt);
    }

    /** Remembers before one is taken back that it counts no more once that is made. */
    void takingBack(String change, Receipt receipt) {
        replace(receipt, kept -> new Kept(kept.change(), change, kept.code(), kept.written(), kept.rows()));
    }

    /** Forgets one that was taken back. */
    void forget(Receipt receipt) {
        replace(receipt, _ -> null);
    }

    /** Whether a change was made; what older consoles kept has no change, and was kept after it. */
    private boolean is(@Nullable String change, String code) {
        if (change == null) {
            return true;
        }
        RunState state = changes.apply(change);
        if (state == RunState.UNKNOWN) {
            throw Failure.unchanged(OnboardingFailure.UNSETTLED, code).asException();
        }
        return state == RunState.DONE;
    }

    private void replace(Receipt receipt, Function<Kept, @Nullable Kept> change) {
        List<Kept> all = new ArrayList<>();
        for (Kept kept : of(receipt.code())) {
            Kept now = kept.receipt().equals(receipt) ? change.apply(kept) : kept;
            if (now != null) {
                all.add(now);
            }
        }
        write(receipt.code(), all);
    }

    private List<Kept> of(String code) {
        Path file = file(code);
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Json.read(line, Kept.class))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | JacksonException e) {
            throw Failure.unchanged(OnboardingFailure.FILE, file.toString()).asException(e);
        }
    }

    private void write(String code, List<Kept> receipts) {
        Path file = file(code);
        try {
            new WholeFile(file)
                    .write(receipts.stream()
                            .map(kept -> Json.write(kept) + "\n")
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

    /**
     * A line of a file.
     *
     * @param change the change that wrote the rows; null if an older console kept it, after they were stored
     * @param back the last change that was to take them back
     */
    private record Kept(
            @Nullable String change, @Nullable String back, String code, Instant written, List<WrittenRow> rows) {
        Receipt receipt() {
            return new Receipt(code, written, rows);
        }
    }
}
