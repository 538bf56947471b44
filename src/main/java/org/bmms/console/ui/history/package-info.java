/** What was done: runs, their full records, and the proof that nothing of it was altered. */
@NullMarked
package org.bmms.console.ui.history;

import org.jspecify.annotations.NullMarked;
