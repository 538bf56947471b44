/** The steps of a backup and of its rehearsal, each one idea: probe, act, verify. */
@NullMarked
package org.bmms.console.backup.step;

import org.jspecify.annotations.NullMarked;
