package io.trueopens.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImageLoadsTest {
  @Test
  void countsMessagesOnceAndImagesEach() {
    ImageLoads sum =
        Stream.of(
                ImageLoads.ofMessage(false, 0),
                ImageLoads.ofMessage(true, 0),
                ImageLoads.ofMessage(true, 1),
                ImageLoads.ofMessage(true, 3))
            .reduce(ImageLoads.NONE, ImageLoads::plus);
    assertThat(sum).isEqualTo(new ImageLoads(4, 3, 2, 4));
    assertThat(sum.share()).isEqualTo(0.5);
    assertThat(sum.imagesPerOpened().orElseThrow()).isEqualTo(4 / 3.0);
  }

  @Test
  void hasWilsonsInterval() {
    ImageLoads loads = new ImageLoads(1000, 300, 210, 250);
    // R 4.2.2: prop.test(210, 1000, correct=FALSE)$conf.int
    assertThat(loads.interval().lower()).isCloseTo(0.18588892, within(1e-7));
    assertThat(loads.interval().upper()).isCloseTo(0.23633060, within(1e-7));
  }

  @Test
  void withoutMessagesThereIsNoShareAndNoMean() {
    assertThat(ImageLoads.NONE.imagesPerOpened()).isEmpty();
    assertThatThrownBy(ImageLoads.NONE::share)
        .hasMessage("delivered must lie from 1 to 9007199254740992, got 0");
  }

  @Test
  void refusesCountsThatCannotBe() {
    assertThatThrownBy(() -> new ImageLoads(5, 2, 3, 3))
        .hasMessage(
            "must hold 0 <= loaded <= opened <= delivered and loaded <= images, got loaded 3,"
                + " opened 2, delivered 5, images 3");
    assertThatThrownBy(() -> new ImageLoads(1, 2, 0, 0)).hasMessageContaining("opened 2");
    assertThatThrownBy(() -> new ImageLoads(2, 2, 2, 1)).hasMessageContaining("images 1");
    assertThatThrownBy(() -> new ImageLoads(2, 2, -1, 0)).hasMessageContaining("loaded -1");
  }
}
