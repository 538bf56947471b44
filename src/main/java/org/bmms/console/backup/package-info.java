/** Backups of the target's database: made, proven by restoring them, kept for as long as they are needed (checklist § Backup Strategy). */
@NullMarked
package org.bmms.console.backup;

import org.jspecify.annotations.NullMarked;
