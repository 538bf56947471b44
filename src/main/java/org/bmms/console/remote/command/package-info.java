/**
 * Every program that the console runs on a server, one record each: what is sent, and how its answer is read. There is
 * no other way to run anything remotely, and no free-form command line.
 */
@NullMarked
package org.bmms.console.remote.command;

import org.jspecify.annotations.NullMarked;
