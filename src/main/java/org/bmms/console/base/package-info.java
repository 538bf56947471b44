/** What every other package stands on: failures, outcomes, secrets, texts, time and JSON. Knows nothing of servers. */
@NullMarked
package org.bmms.console.base;

import org.jspecify.annotations.NullMarked;
