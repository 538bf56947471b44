/** Redis as cache and broker of the application: whether it answers, and what waits in Celery's queue. */
@NullMarked
package org.bmms.console.target.redis;

import org.jspecify.annotations.NullMarked;
