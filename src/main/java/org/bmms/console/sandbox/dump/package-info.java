/**
 * {@code pg_dump} and {@code pg_restore} without their binaries: they really save and restore a database, into a file
 * that begins like one of theirs but is read by nothing else.
 */
@NullMarked
package org.bmms.console.sandbox.dump;

import org.jspecify.annotations.NullMarked;
