package io.trueopens.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TextSummaryTest {
  private static final Path REPORT = Path.of("reports/sample/2026-11-23/report.html");

  @Test
  void saysWhatWasReadAndWhatCameOut() {
    assertThat(TextSummary.of(Models.realistic(), REPORT))
        .isEqualTo(
            """
            lines read       3,746,457
            tracked          21,904
            set aside        40
            rejected         12
            delivered        8,412
            opened           1,739
            open rate        20.7 % of 8,412 (95 % interval 19.8 to 21.6 %), at most 41.4 %; read at least 22.6 %
            report           reports/sample/2026-11-23/report.html
            """);
  }

  @Test
  void emptyInputHasNoRate() {
    assertThat(TextSummary.of(Models.empty(), REPORT))
        .contains("open rate        none, since nothing was delivered\n");
  }

  @Test
  void problemsComeFirstAndCannotMoveTheCursor() {
    assertThat(TextSummary.of(Models.hostile("a\u001b[2J\nb"), REPORT))
        .startsWith("PROBLEM          a [2J b: a [2J b\n");
  }
}
