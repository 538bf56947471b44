/** Benchmarks: programs that print figures, started one at a time as docs/benchmarks.md says. */
@NullMarked
package org.bmms.console.bench;

import org.jspecify.annotations.NullMarked;
