/** An embedded target for training, demonstrations and tests: real database, Redis, SSH and HTTP; simulated servers. */
@NullMarked
package org.bmms.console.sandbox;

import org.jspecify.annotations.NullMarked;
