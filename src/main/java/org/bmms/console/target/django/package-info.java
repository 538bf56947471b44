/** Questions to the application itself, asked in Python through {@code manage.py shell}. */
@NullMarked
package org.bmms.console.target.django;

import org.jspecify.annotations.NullMarked;
