package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CompareCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    return new CommandLine(new CompareCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  /** The numbers are those of the golden cases for 210/1000 against 246/1010. */
  @Test
  void tellsBothLooksApart() {
    assertThat(execute("--control", "210/1000", "--treatment", "246/1010", "--planned", "2000"))
        .isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .startsWith(
            "No clear difference yet. With 95 % confidence the true gap is between -2.31 and +9.02"
                + " points.")
        .contains("control      21.00 %", "(210 of 1000)", "treatment    24.36 %")
        .contains(
            "If you look every morning, use only these (planned: 2000 deliveries in both arms)")
        .contains("difference +3.36 points, between -2.31 and +9.02", "p          0.7120")
        .contains("If this is your one and only look")
        .contains("difference +3.36 points, between -0.31 and +7.01")
        .contains("ratio      1.160, between 0.986 and 1.364")
        .contains("p          0.0724 (z-test), 0.0788 (Fisher)")
        .contains("For description only", "chance that the treatment is better  96.4 %");
  }

  @Test
  void givesTheSameNumbersAsJson() throws Exception {
    assertThat(execute("--control=210/1000", "--treatment=246/1010", "--planned=2000", "--json"))
        .isZero();
    JsonNode json = new JsonMapper().readTree(out.toString());
    assertThat(json.at("/control/rate").asDouble()).isEqualTo(0.21);
    assertThat(json.at("/anytime/ready").asBoolean()).isTrue();
    assertThat(json.at("/anytime/p").asDouble()).isEqualTo(0.7119681214520563, within(1e-10));
    assertThat(json.at("/anytime/lower").asDouble())
        .isEqualTo(-0.023082043793196037, within(1e-10));
    assertThat(json.at("/single_look/p_fisher").asDouble())
        .isEqualTo(0.0787835606300571, within(1e-9));
    assertThat(json.at("/single_look/risk_ratio/estimate").asDouble())
        .isEqualTo(1.15983026874116, within(1e-10));
    assertThat(json.at("/descriptive/probability_treatment_better").asDouble())
        .isEqualTo(0.9636942034764214, within(1e-8));
  }

  @Test
  void namesTheWinnerWhenItIsClear() {
    assertThat(execute("--control", "400/2000", "--treatment", "200/2000")).isZero();
    assertThat(out.toString()).startsWith("Clear: the control is opened more.");
  }

  @Test
  void waitsForFiveOpens() {
    assertThat(execute("--control", "0/50", "--treatment", "5/50")).isZero();
    assertThat(out.toString())
        .startsWith(
            "No verdict yet: every arm needs 5 opens; there are 0 in the control and 5 in the"
                + " treatment.")
        .contains("ratio      not shown", "no interval yet", "p          1.0000");
  }

  @Test
  void hidesTheRatioInJsonToo() throws Exception {
    assertThat(execute("--control", "0/50", "--treatment", "5/50", "--json")).isZero();
    JsonNode json = new JsonMapper().readTree(out.toString());
    assertThat(json.at("/single_look/risk_ratio").isNull()).isTrue();
    assertThat(json.at("/anytime/reason").asText()).isEqualTo("too_few_openers");
    assertThat(json.at("/anytime/lower").isNull()).isTrue();
  }

  @Test
  void wrongCountsAreNamedWithTheExpectedForm() {
    assertThat(execute("--control", "21%", "--treatment", "246/1010")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "--control", "'21%': expected OPENS/DELIVERED, two whole numbers such as 210/1000");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void moreOpensThanDeliveriesAreRefused() {
    assertThat(execute("--control", "1/2", "--treatment", "11/10")).isEqualTo(2);
    assertThat(err.toString()).contains("'11/10'", "more opens than deliveries");
  }

  @Test
  void aRateOfNothingIsRefused() {
    assertThat(execute("--control", "0/0", "--treatment", "1/10")).isEqualTo(2);
    assertThat(err.toString()).contains("'0/0'", "at least 1 delivered");
  }

  @Test
  void aMissingArmIsWrongUse() {
    assertThat(execute("--control", "1/2")).isEqualTo(2);
    assertThat(err.toString()).contains("--treatment=OPENS/DELIVERED");
  }

  @Test
  void aPlanOfNothingIsRefused() {
    assertThat(execute("--control", "1/2", "--treatment", "1/2", "--planned", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--planned 0: expected at least 1 delivery");
    assertThat(execute("--control", "1/2", "--treatment", "1/2", "--confidence", "95"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--confidence 95.0: expected a number above 0.5");
  }

  @Test
  void theDefaultLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(execute("--control", "210/1000", "--treatment", "246/1010")).isZero();
      assertThat(out.toString()).contains("21.00 %").doesNotContain("21,00");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void helpNamesTheForm() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).contains("OPENS/DELIVERED", "--planned=N", "Exit codes:");
  }
}
