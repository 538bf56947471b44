package org.bmms.console.onboarding.plan;

import java.util.Optional;

/**
 * What happens to one column.
 *
 * @param column the column
 * @param before what is there; empty in a new row
 * @param after what will be there
 */
public record PlannedChange(String column, Optional<Cell> before, Cell after) {}
