package org.bmms.console.target.site;

/**
 * What {@code /health/} says: only that a process of the application answers.
 *
 * @param healthy status 200 and {@code "status": "healthy"}
 * @param answer the answer itself
 */
public record Health(boolean healthy, SiteAnswer answer) {

    static Health of(SiteAnswer answer) {
        return new Health(
                answer.status() == 200
                        && StatusBody.status(StatusBody.of(answer)).equals("healthy"),
                answer);
    }
}
