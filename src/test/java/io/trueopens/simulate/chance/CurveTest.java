package io.trueopens.simulate.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {
  @Test
  void goesThroughItsPoints() {
    Curve curve = Curve.of(List.of(new Within(1, 0), new Within(9, 0.5), new Within(60, 1)));
    assertThat(curve.quantile(0)).isEqualTo(1, within(1e-9));
    assertThat(curve.quantile(0.25)).isEqualTo(3, within(1e-9));
    assertThat(curve.quantile(0.5)).isEqualTo(9, within(1e-9));
    assertThat(curve.quantile(1)).isEqualTo(60, within(1e-9));
  }

  @Test
  void refusesPointsThatAreNoDistribution() {
    assertThatThrownBy(() -> Curve.of(List.of(new Within(1, 0), new Within(9, 0.5))))
        .hasMessage("the points must go from one of share 0 to one of share 1");
    assertThatThrownBy(
            () -> Curve.of(List.of(new Within(9, 0), new Within(1, 0.5), new Within(60, 1))))
        .hasMessageContaining("must rise")
        .hasMessageContaining("within=1.0, share=0.5");
    assertThatThrownBy(() -> new Within(0, 0.5))
        .hasMessage("\"within\" is 0.0; expected seconds above 0");
    assertThatThrownBy(() -> new Within(1, 1.5)).hasMessage("\"share\" is 1.5; expected 0 to 1");
  }
}
