/** What the target is found to be, before anything is planned: one look at every host, the database and Redis. */
@NullMarked
package org.bmms.console.target.fingerprint;

import org.jspecify.annotations.NullMarked;
