package io.trueopens.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.stats.Interval;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 12})
  void openRatesGrowWithTheirRows(int rows) throws IOException {
    Picture picture = OpenRateChart.of("title", rates(rows, 0.2));
    check(picture);
    assertThat(picture.height()).isEqualTo(RowPlot.height(rows));
    assertThat(picture.png()).isNotEqualTo(OpenRateChart.of("title", rates(rows, 0.21)).png());
  }

  @Test
  void openRatesOfNothingDelivered() throws IOException {
    RateRow none = new RateRow("a", "b", 0, Double.NaN, new Interval(0, 1), Double.NaN);
    check(OpenRateChart.of("title", List.of(none)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 12})
  void outcomes(int rows) throws IOException {
    Picture picture = OutcomeChart.of("title", outcomeRows(rows, 7));
    check(picture);
    assertThat(picture.png()).isNotEqualTo(OutcomeChart.of("title", outcomeRows(rows, 70)).png());
    check(OutcomeChart.of("title", List.of(new OutcomeRow("a", "b", 0, 0, 0, 0, 0, 0))));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 14, 60, 400})
  void fetches(int days) throws IOException {
    Picture picture = FetchChart.of("title", fetchDays(days, 5));
    check(picture);
    assertThat(picture.png()).isNotEqualTo(FetchChart.of("title", fetchDays(days, 50)).png());
    check(FetchChart.of("title", List.of(new FetchDay(DAY, 0, 0, 0, 0, 0, 0))));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 60})
  void differences(int days) throws IOException {
    Picture picture = DifferenceChart.of("title", "how", differences(days, 0.02));
    check(picture);
    assertThat(picture.png())
        .isNotEqualTo(DifferenceChart.of("title", "how", differences(days, 0.03)).png());
  }

  @Test
  void differencesWithoutBounds() throws IOException {
    Interval all = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    check(DifferenceChart.of("title", "how", List.of(new DifferenceDay(DAY, 0, all))));
    Interval none = new Interval(0, 0);
    check(DifferenceChart.of("title", "how", List.of(new DifferenceDay(DAY, 0, none))));
  }

  @Test
  void earlyIntervalsDoNotFlattenTheLaterOnes() {
    List<DifferenceDay> days =
        IntStream.range(0, 30)
            .mapToObj(
                i -> {
                  double half = i < 5 ? 0.9 : 0.03;
                  return new DifferenceDay(DAY.plusDays(i), 0.01, new Interval(-half, half));
                })
            .toList();
    assertThat(Extent.of(days).getUpperBound()).isLessThan(5);
    assertThat(Extent.of(days.subList(0, 6)).getUpperBound()).isGreaterThan(90);
  }

  @Test
  void equalDataGiveEqualBytes() {
    assertThat(OpenRateChart.of("title", rates(3, 0.2)).png())
        .isEqualTo(OpenRateChart.of("title", rates(3, 0.2)).png());
  }

  @Test
  void labelsUseOnlyLettersOfTheFont() {
    assertThat(ChartFont.label("caf\u00e9 \u0441\u043d\u0435\u0433 \u4e2d", 30))
        .isEqualTo("caf\u00e9 \u0441\u043d\u0435\u0433 \u25a1");
  }

  @Test
  void tickLabelsAreDaysAndMondaysAreWholeWeeks() {
    assertThat(DayAxis.number(DAY) % 7).isZero();
    assertThat(DayAxis.over(DAY, DAY).getNumberFormatOverride().format(DayAxis.number(DAY)))
        .isEqualTo("23\u202fNov");
  }

  private static List<RateRow> rates(int rows, double rate) {
    return IntStream.range(0, rows)
        .mapToObj(
            i -> new RateRow("row " + i, "style", 500, rate, new Interval(rate / 2, 0.4), 0.5))
        .toList();
  }

  private static List<OutcomeRow> outcomeRows(int rows, long opened) {
    return IntStream.range(0, rows)
        .mapToObj(i -> new OutcomeRow("row " + i, "style", opened, 2, 3, 4, 5, 60))
        .toList();
  }

  private static List<FetchDay> fetchDays(int days, long bots) {
    return IntStream.range(0, days)
        .mapToObj(i -> new FetchDay(DAY.plusDays(i), 10 + i, 20, 4, bots, 1, 2))
        .toList();
  }

  private static List<DifferenceDay> differences(int days, double difference) {
    return IntStream.range(0, days)
        .mapToObj(i -> new DifferenceDay(DAY.plusDays(i), difference, new Interval(-0.05, 0.06)))
        .toList();
  }

  /** Decodes to the size promised, twice as dense, and is not one colour. */
  private static void check(Picture picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertThat(image.getWidth()).isEqualTo(2 * picture.width());
    assertThat(image.getHeight()).isEqualTo(2 * picture.height());
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    assertThat(IntStream.of(pixels).distinct().count()).isGreaterThan(20);
    assertThat(IntStream.of(pixels).filter(pixel -> pixel != 0xFFFFFFFF).count())
        .isGreaterThan(pixels.length / 100);
  }
}
