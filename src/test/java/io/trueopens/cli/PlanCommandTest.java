package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanCommandTest {
  /**
   * R 4.2.2: power.prop.test(p1=.2, p2=.22, power=.8)$n = 6509.467, so 2 · 6510; times
   * ((3.0349+0.8416)/(1.9600+0.8416))² = 1.91 for looks every morning.
   */
  @Test
  void tellsTheMailForARise() {
    Cli cli = Cli.run(new PlanCommand(), "--baseline", "0.2", "--rise", "2", "--per-day", "400");
    assertThat(cli.code()).isZero();
    assertThat(cli.out())
        .isEqualTo(
            """
            To find a rise from 20 to 22 %, with 80 % power and 95 % confidence, over 2 arms:
              looking every morning  24,930 deliveries, 63 days at 400 a day
              looking once, the end  13,020 deliveries, 33 days at 400 a day
            Put "planned": 24930 into the job file before the first mail leaves.
            """);
  }

  @Test
  void tellsTheRiseForTheMail() {
    Cli cli = Cli.run(new PlanCommand(), "--baseline", "0.2", "--delivered", "13020");
    assertThat(cli.out())
        .isEqualTo(
            """
            With 13,020 deliveries over 2 arms, the smallest rise to find is:
              looking every morning  2.79 points
              looking once, the end  2.00 points
            """);
    assertThat(Cli.run(new PlanCommand(), "--baseline", "0.9", "--delivered", "4").out())
        .contains("none: this is too little mail");
  }

  @Test
  void severalArmsShareTheRisk() {
    Cli two = Cli.run(new PlanCommand(), "--baseline", "0.2", "--rise", "2", "--confidence=0.975");
    Cli three =
        Cli.run(new PlanCommand(), "--baseline", "0.2", "--rise", "2", "--arms", "3", "--json");
    assertThat(two.out()).contains("looking once, the end  15,768 deliveries");
    assertThat(three.out()).contains("\"deliveries_once\" : 23652");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(Cli.run(new PlanCommand(), "--baseline", "20", "--rise", "2").err())
        .startsWith("--baseline 20.0: expected a share between 0 and 1");
    assertThat(Cli.run(new PlanCommand(), "--baseline", "0.2").err())
        .startsWith("expected --rise, --delivered or both");
    assertThat(Cli.run(new PlanCommand(), "--baseline", "0.2", "--rise", "90").err())
        .startsWith("--rise 90.0: expected points that lead from 0.2 to another rate");
    assertThat(Cli.run(new PlanCommand(), "--baseline", "0.2", "--rise", "0").code()).isEqualTo(2);
  }
}
