/** Deployments on servers that answer as told. */
@NullMarked
package org.bmms.console.deployment;

import org.jspecify.annotations.NullMarked;
