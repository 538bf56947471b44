/** The organisations of the target: what there is, what may be changed of it, and taking an onboarding back. */
@NullMarked
package org.bmms.console.ui.organizations;

import org.jspecify.annotations.NullMarked;
