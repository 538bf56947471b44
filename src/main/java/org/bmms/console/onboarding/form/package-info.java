/** What an operator fills in, and what is wrong with it; nothing here reads a database. */
@NullMarked
package org.bmms.console.onboarding.form;

import org.jspecify.annotations.NullMarked;
