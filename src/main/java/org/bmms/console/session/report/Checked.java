package org.bmms.console.session.report;

import java.util.List;
import org.bmms.console.base.Outcome;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.SignOff;

/**
 * The checklist by the records.
 *
 * @param catalogue its items
 * @param board how they stand, by the newest looks and the words that count
 * @param words everything that people said, the oldest first, also what was taken back
 */
public record Checked(Catalogue catalogue, Outcome<Board> board, Outcome<List<SignOff>> words) {}
