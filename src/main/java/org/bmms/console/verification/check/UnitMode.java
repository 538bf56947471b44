package org.bmms.console.verification.check;

import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.fingerprint.UnitEnvironment;

/**
 * What a unit's processes make of the settings, if started now.
 *
 * @param unit the unit
 * @param environment what it gives them
 * @param mode what the application says with that
 */
record UnitMode(String unit, UnitEnvironment environment, EffectiveMode mode) {}
