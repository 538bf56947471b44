package org.bmms.console.onboarding.write;

import java.time.Instant;
import java.util.List;

/**
 * What an onboarding wrote, so that it can be taken back; without any secret.
 *
 * @param code the organisation
 * @param written when, by the database
 * @param rows the rows, in the order in which they were written
 */
public record Receipt(String code, Instant written, List<WrittenRow> rows) {
    public Receipt {
        rows = List.copyOf(rows);
    }
}
