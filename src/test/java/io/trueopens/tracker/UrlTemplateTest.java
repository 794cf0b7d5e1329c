package io.trueopens.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlTemplateTest {
  private static final UrlTemplate IMAGE = UrlTemplate.of("/o/{campaign}/{message}/{image}");

  @Test
  void takesThePartsApart() {
    assertThat(IMAGE.match("/o/spring/x1/chart.png?utm=1"))
        .contains(Map.of("campaign", "spring", "message", "x1", "image", "chart.png"));
  }

  @Test
  void decodesPercentsButKeepsAPlus() {
    assertThat(IMAGE.match("/o/a%20b/x/li%C3%A8ge+1.png"))
        .contains(Map.of("campaign", "a b", "message", "x", "image", "liège+1.png"));
  }

  @Test
  void leavesAStrayPercentAsItIs() {
    assertThat(IMAGE.match("/o/a/x/100%.png").orElseThrow()).containsEntry("image", "100%.png");
  }

  @ParameterizedTest
  @CsvSource({
    "/o/spring/x1/", // nothing stands for the image
    "/o/spring/x1",
    "/o//x1/chart.png",
    "/o/spring/x1/sub/chart.png", // a part holds no slash
    "/O/spring/x1/chart.png",
    "/p/o/spring/x1/chart.png",
    "*"
  })
  void refusesOtherTargets(String target) {
    assertThat(IMAGE.match(target)).isEmpty();
  }

  @Test
  void findsAPartBeforeAnEnding() {
    UrlTemplate gif = UrlTemplate.of("/email/{message}.gif");
    assertThat(gif.match("/email/65f1.gif.gif")).contains(Map.of("message", "65f1.gif"));
    assertThat(gif.match("/email/.gif")).isEmpty();
    assertThat(gif.match("/email/a.png")).isEmpty();
  }

  @Test
  void matchesPlainTextWhole() {
    assertThat(UrlTemplate.of("/logo.png").match("/logo.png?x")).contains(Map.of());
    assertThat(UrlTemplate.of("/logo.png").match("/logo.png.bak")).isEmpty();
  }

  @Test
  void tellsWhatLinesMustHold() {
    assertThat(IMAGE.literalPrefix()).isEqualTo("/o/");
    assertThat(UrlTemplate.of("/logo.png").literalPrefix()).isEqualTo("/logo.png");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "o/{message} | must begin with /",
        "/o/{massage} | has {massage}; known parts are campaign, file, image, message",
        "/o/{campaign}{message} | has two parts with nothing between them",
        "/o/{campaign | has { without }",
        "/o/campaign} | has } without {",
        "/{message} | needs literal text behind the first /"
      })
  void refusesTemplatesThatMeanNothing(String template, String complaint) {
    assertThatThrownBy(() -> UrlTemplate.of(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the URL template \"" + template + "\" " + complaint);
  }
}
