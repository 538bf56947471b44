package org.bmms.console.onboarding.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Csv;

/** The organisations that a real system is seeded with (target facts § 7): OOBC and 44 others. */
public final class MoaCatalogue {
    private static final String FILE = "/catalogue/moas.csv";

    private MoaCatalogue() {}

    /** All of them, in the order of the list. */
    public static List<Moa> read() {
        return Csv.read(text()).stream().skip(1).map(MoaCatalogue::moa).toList();
    }

    /** Those that are taken in: all but the first of the list, the office that owned everything before. */
    public static List<Moa> moas() {
        return read().stream().skip(1).toList();
    }

    /** The one of that code. */
    public static Optional<Moa> find(String code) {
        return read().stream().filter(moa -> moa.code().equals(code)).findFirst();
    }

    private static Moa moa(Csv.Line line) {
        List<String> cells = line.cells();
        return new Moa(cells.get(0), cells.get(1), cells.get(2), Boolean.parseBoolean(cells.get(3)));
    }

    private static String text() {
        try (InputStream file = MoaCatalogue.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its file " + FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
