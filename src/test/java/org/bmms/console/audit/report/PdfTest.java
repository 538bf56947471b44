package org.bmms.console.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    @Test
    void theTextOfAPageIsInItWithTheFontsOfTheConsole() throws IOException {
        byte[] pages = Pdf.of("""
                <html><head><style>body { font-family: Inter } code { font-family: 'JetBrains Mono' }</style></head>
                <body><p>Peñaranda ✓</p><code>BMMS_MODE=bmms</code></body></html>""");

        try (PDDocument document = Loader.loadPDF(pages)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Peñaranda", "BMMS_MODE=bmms");
            assertThat(document.getPage(0).getResources().getFontNames()).hasSize(2);
        }
    }

    @Test
    void nothingOutsideOfThePageIsLoaded() throws IOException {
        byte[] pages = Pdf.of("""
                <html><body><p>here</p><img src="file:///etc/hostname" alt=""/></body></html>""");

        try (PDDocument document = Loader.loadPDF(pages)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }
}
