/** Coverage: which rows have an organisation, table by table, and giving the rest to one. */
@NullMarked
package org.bmms.console.ui.coverage;

import org.jspecify.annotations.NullMarked;
