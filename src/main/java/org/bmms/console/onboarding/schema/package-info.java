/** The tables that an onboarding writes, by what the catalog shows. */
@NullMarked
package org.bmms.console.onboarding.schema;

import org.jspecify.annotations.NullMarked;
