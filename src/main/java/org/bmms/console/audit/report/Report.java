package org.bmms.console.audit.report;

/** Something that can be handed to people who were not there, in each of the {@link ReportFormat}s. */
public interface Report {

    /** One page of well-formed HTML with its style inside, which is also what is printed. */
    String page(ReportWords words);

    /** What a spreadsheet can use of it (RFC 4180). */
    String table(ReportWords words);

    /** All of it as data that can be written as JSON; secrets are removed by whoever writes it. */
    Object data(ReportWords words);
}
