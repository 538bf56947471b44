package org.bmms.console.doctor;

import java.util.List;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.doctor.part.Finding;
import org.bmms.console.doctor.part.Part;
import org.jspecify.annotations.Nullable;

/** Turns what was found into diagnoses that may be shown and stored: without secrets, and harmless to a terminal. */
final class Diagnoses {
    private final Redactor redactor;

    Diagnoses(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The diagnoses of a part. */
    List<Diagnosis> of(Part part, List<Finding> findings) {
        return findings.stream().map(finding -> of(part, finding)).toList();
    }

    /** A part that was not looked at because of another one. */
    Diagnosis skipped(Part part, Part cause) {
        Message evidence = Message.of("doctor.skipped", cause.title());
        return new Diagnosis(
                part.name(), part.host(), clean(part.title()), Verdict.SKIPPED, clean(evidence), null, null, null);
    }

    private Diagnosis of(Part part, Finding finding) {
        Failure why = finding.why();
        String host = finding.host();
        return new Diagnosis(
                part.name(),
                host == null ? part.host() : host,
                clean(part.title()),
                finding.verdict(),
                clean(finding.seen()),
                why == null ? null : clean(why.next()),
                why == null ? null : why.code().code(),
                detail(why));
    }

    private @Nullable String detail(@Nullable Failure why) {
        return why == null || why.detail() == null ? null : Inert.text(redactor.redact(why.detail()));
    }

    private Message clean(Message message) {
        return message.filtered(text -> Inert.line(redactor.redact(text)));
    }
}
