/** What a run will do, as data: shown before, compared while running, kept afterwards. */
@NullMarked
package org.bmms.console.run.plan;

import org.jspecify.annotations.NullMarked;
