/** The simulated application: how its processes read settings, what manage.py and celery say, how its pages look. */
@NullMarked
package org.bmms.console.sandbox.django;

import org.jspecify.annotations.NullMarked;
