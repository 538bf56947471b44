/** Deploys the application in OBCMS mode on a Debian server (checklist § OBCMS Mode Deployment, steps 1 to 8). */
@NullMarked
package org.bmms.console.deployment;

import org.jspecify.annotations.NullMarked;
