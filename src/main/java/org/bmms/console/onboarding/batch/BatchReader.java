package org.bmms.console.onboarding.batch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bmms.console.base.Csv;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Inert;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.Moa;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;

/** Reads the lines of a batch's file into one request for each organisation. */
final class BatchReader {
    private static final int MOST_OF_HEAD = 200;

    private final PasswordPolicy passwords;
    private final boolean likenessConfirmed;
    private final List<RowProblem> problems = new ArrayList<>();

    /** Lines with another number of cells than the head, by the code that stands where codes stand. */
    private final Map<String, List<Integer>> uneven = new HashMap<>();

    BatchReader(PasswordPolicy passwords, boolean likenessConfirmed) {
        this.passwords = passwords;
        this.likenessConfirmed = likenessConfirmed;
    }

    BatchFile read(String text) {
        List<Csv.Line> records = Csv.read(text);
        List<String> head = records.isEmpty()
                ? List.of()
                : records.getFirst().cells().stream()
                        .map(title -> title.strip().toLowerCase(Locale.ROOT))
                        .toList();
        requireHead(head);
        Map<String, List<Line>> byCode = new LinkedHashMap<>();
        for (Csv.Line line : records.subList(1, records.size())) {
            if (line.cells().size() == head.size()) {
                Line read = line(head, line);
                byCode.computeIfAbsent(read.text(BatchColumn.CODE), _ -> new ArrayList<>())
                        .add(read);
            } else {
                codeOf(head, line)
                        .ifPresent(code -> uneven.computeIfAbsent(code, _ -> new ArrayList<>())
                                .add(line.number()));
                problems.add(new RowProblem(
                        line.number(),
                        new FieldProblem(
                                "",
                                Failure.unchanged(
                                        OnboardingFailure.CSV_CELLS,
                                        line.cells().size(),
                                        head.size()),
                                false)));
            }
        }
        List<BatchEntry> entries = byCode.values().stream().map(this::entry).toList();
        return new BatchFile(entries, problems);
    }

    private static Optional<String> codeOf(List<String> head, Csv.Line line) {
        int at = head.indexOf(BatchColumn.CODE.title());
        return at < line.cells().size() ? Optional.of(line.cells().get(at).strip()) : Optional.empty();
    }

    private static void requireHead(List<String> head) {
        List<String> wrong = new ArrayList<>();
        for (BatchColumn column : BatchColumn.values()) {
            if (column.isRequired() && !head.contains(column.title())) {
                wrong.add(column.title());
            }
        }
        head.stream().filter(title -> !BatchColumn.titles().contains(title)).forEach(wrong::add);
        if (!wrong.isEmpty()) {
            throw Failure.unchanged(OnboardingFailure.CSV_HEADER, Inert.brief(String.join(", ", wrong), MOST_OF_HEAD))
                    .asException();
        }
    }

    private static Line line(List<String> head, Csv.Line record) {
        Map<BatchColumn, String> cells = new EnumMap<>(BatchColumn.class);
        for (BatchColumn column : BatchColumn.values()) {
            int at = head.indexOf(column.title());
            cells.put(column, at < 0 ? "" : record.cells().get(at).strip());
        }
        return new Line(record.number(), cells);
    }

    private BatchEntry entry(List<Line> lines) {
        Line first = lines.getFirst();
        Optional<Moa> known = MoaCatalogue.find(first.text(BatchColumn.CODE));
        List<UserForm> users = new ArrayList<>();
        List<Integer> userLines = new ArrayList<>();
        for (Line line : lines) {
            agrees(first, line);
            if (line.hasUser()) {
                role(line).ifPresent(role -> {
                    users.add(user(line, role));
                    userLines.add(line.number());
                });
            }
        }
        OrganizationForm organization = new OrganizationForm(
                first.text(BatchColumn.CODE),
                first.or(BatchColumn.NAME, known.map(Moa::name).orElse("")),
                first.or(BatchColumn.TYPE, known.map(Moa::type).orElse("")),
                truth(first, known.map(Moa::pilot).orElse(false)),
                "",
                new Contact("", "", first.text(BatchColumn.EMAIL), first.text(BatchColumn.PHONE), "", ""),
                modules(first),
                day(first, BatchColumn.ONBOARDING_DATE),
                day(first, BatchColumn.GO_LIVE_DATE));
        return new BatchEntry(
                numbers(lines, organization.code()),
                userLines,
                new OnboardingRequest(organization, users, passwords, likenessConfirmed));
    }

    private List<Integer> numbers(List<Line> lines, String code) {
        return Stream.concat(lines.stream().map(Line::number), uneven.getOrDefault(code, List.of()).stream())
                .sorted()
                .toList();
    }

    /** Later lines of an organisation say the same of it, or nothing. */
    private void agrees(Line first, Line line) {
        for (BatchColumn column : EnumSet.range(BatchColumn.NAME, BatchColumn.GO_LIVE_DATE)) {
            String value = line.text(column);
            if (!value.isEmpty() && !value.equals(first.text(column))) {
                add(line, OnboardingFailure.CSV_DISAGREES, column, value, first.text(column));
            }
        }
    }

    private static UserForm user(Line line, UserRole role) {
        String email = line.text(BatchColumn.USER_EMAIL);
        return new UserForm(
                line.or(BatchColumn.USERNAME, UserForm.usernameFor(email)),
                line.text(BatchColumn.USER_FIRST_NAME),
                line.text(BatchColumn.USER_LAST_NAME),
                email,
                role,
                line.text(BatchColumn.USER_POSITION));
    }

    private Optional<UserRole> role(Line line) {
        Optional<UserRole> role = UserRole.of(line.text(BatchColumn.USER_ROLE));
        if (role.isEmpty()) {
            String known = String.join(
                    ", ", Arrays.stream(UserRole.values()).map(UserRole::group).toList());
            add(line, OnboardingFailure.CHOICE, BatchColumn.USER_ROLE, line.text(BatchColumn.USER_ROLE), known);
        }
        return role;
    }

    private boolean truth(Line line, boolean otherwise) {
        String text = line.text(BatchColumn.PILOT);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> otherwise;
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> {
                add(line, OnboardingFailure.CHOICE, BatchColumn.PILOT, text, "true, false");
                yield otherwise;
            }
        };
    }

    private Optional<Set<Module>> modules(Line line) {
        String text = line.text(BatchColumn.MODULES);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Set<Module> chosen = EnumSet.noneOf(Module.class);
        for (String name : text.split(";", -1)) {
            Module.of(name).ifPresentOrElse(chosen::add, () -> {
                String known = String.join(
                        ", ", Arrays.stream(Module.values()).map(Module::label).toList());
                add(line, OnboardingFailure.CHOICE, BatchColumn.MODULES, name, known);
            });
        }
        return Optional.of(chosen);
    }

    private Optional<LocalDate> day(Line line, BatchColumn column) {
        String text = line.text(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            add(line, OnboardingFailure.DATE, column, text);
            return Optional.empty();
        }
    }

    private void add(Line line, OnboardingFailure code, BatchColumn column, Object... more) {
        problems.add(new RowProblem(line.number(), FieldProblem.of(code, column.title(), more)));
    }

    /** The cells of a line. */
    private record Line(int number, Map<BatchColumn, String> cells) {
        String text(BatchColumn column) {
            return cells.getOrDefault(column, "");
        }

        boolean hasUser() {
            return EnumSet.range(BatchColumn.USER_FIRST_NAME, BatchColumn.USER_POSITION).stream()
                    .anyMatch(column -> !text(column).isEmpty());
        }

        String or(BatchColumn column, String otherwise) {
            return text(column).isEmpty() ? otherwise : text(column);
        }
    }
}
