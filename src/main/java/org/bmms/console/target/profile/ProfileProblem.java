package org.bmms.console.target.profile;

import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;

/**
 * What is wrong with one key of a profile.
 *
 * @param key in full, such as {@code hosts[1].address}
 * @param expected what would fit, or what is wrong where no value would
 * @param failure the same as whoever reads the file is told
 */
public record ProfileProblem(String key, Message expected, Failure failure) {}
