/** The steps of a full rollback that the steps of backups and switches do not have already. */
@NullMarked
package org.bmms.console.rollback.step;

import org.jspecify.annotations.NullMarked;
