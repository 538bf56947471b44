/** Tests of backups. */
@NullMarked
package org.bmms.console.backup;

import org.jspecify.annotations.NullMarked;
