package org.bmms.console.audit.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints a report: the same page that a browser shows, on paper, with the fonts that the console ships. */
public final class Pdf {
    private static final Logger LOG = LoggerFactory.getLogger(Pdf.class);
    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    private Pdf() {}

    static {
        // It has a log of its own, which the redactor does not see.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The pages.
     *
     * @param xhtml the report as well-formed HTML with its style inside; nothing outside of it is loaded
     */
    public static byte[] of(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("Inter-Regular.ttf"), "Inter", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Inter-SemiBold.ttf"), "Inter", SEMI_BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("JetBrainsMono-Regular.ttf"), "JetBrains Mono", REGULAR, FontStyle.NORMAL, true);
        builder.withDiagnosticConsumer(Pdf::diagnosed);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(xhtml, null);
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        builder.toStream(pages);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages.toByteArray();
    }

    private static void diagnosed(Diagnostic diagnostic) {
        if (diagnostic.hasError()) {
            LOG.warn("printing a report: {}", diagnostic.getFormattedMessage(), diagnostic.getError());
        }
    }

    private static InputStream font(String name) {
        InputStream font = Pdf.class.getResourceAsStream("/fonts/" + name);
        if (font == null) {
            throw new IllegalStateException("the console is incomplete: " + name);
        }
        return font;
    }
}
