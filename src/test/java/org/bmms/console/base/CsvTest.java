package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void quotedCellsMayHoldCommasQuotesAndLines() {
        assertThat(Csv.read("a,\"b, \"\"c\"\"\",\"d\ne\"\r\nf,,g\n"))
                .containsExactly(
                        new Csv.Line(1, List.of("a", "b, \"c\"", "d\ne")), new Csv.Line(3, List.of("f", "", "g")));
    }

    @Test
    void emptyLinesAndTheMarkOfSpreadsheetsAreNoRows() {
        assertThat(Csv.read("\ufeffa,b\n\n  \n1,2"))
                .extracting(Csv.Line::number)
                .containsExactly(1, 4);
        assertThat(Csv.read("")).isEmpty();
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        List<String> row = List.of("plain", "with \"quotes\"", "a,b", "two\nlines", "");

        assertThat(Csv.read(Csv.write(List.of(row)))).containsExactly(new Csv.Line(1, row));
    }

    @Test
    void aSpreadsheetComputesNothing() {
        assertThat(Csv.write(List.of(List.of("=1+1", "+63 2", "-x", "@cmd", "ok"))))
                .isEqualTo("'=1+1,'+63 2,'-x,'@cmd,ok\r\n");
    }

    @Test
    void aQuoteThatIsNeverClosedEndsWithTheText() {
        assertThat(Csv.read("a,\"b\nc")).containsExactly(new Csv.Line(1, List.of("a", "b\nc")));
    }
}
