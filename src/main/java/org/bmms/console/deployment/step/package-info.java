/** The steps of a deployment, each one idea: probe, act, verify. */
@NullMarked
package org.bmms.console.deployment.step;

import org.jspecify.annotations.NullMarked;
