/**
 * Proves, after a switch or at any time, that everything works in a mode (checklist § Post-Deployment Verification).
 */
@NullMarked
package org.bmms.console.verification;

import org.jspecify.annotations.NullMarked;
