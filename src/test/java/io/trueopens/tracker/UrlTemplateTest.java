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
  void findsParametersInAnyOrder() {
    UrlTemplate query = UrlTemplate.of("/o?m={message}&c={campaign:digits}&open");
    Map<String, String> parts = Map.of("message", "a+b c", "campaign", "7");
    assertThat(query.match("/o?m=a+b%20c&c=7&open")).contains(parts);
    assertThat(query.match("/o?x=1&open=1&amp;c=7&amp;m=a%2Bb%20c&&")).contains(parts);
    assertThat(query.match("/o?m=a&c=7")).isEmpty();
    assertThat(query.match("/o?m=&c=7&open")).isEmpty();
    assertThat(query.match("/o?m=a&c=seven&open")).isEmpty();
    assertThat(query.match("/o/?m=a&c=7&open")).isEmpty();
    assertThat(query.match("/o")).isEmpty();
  }

  @Test
  void takesAnyFoldersInFrontAndAnyRest() {
    UrlTemplate folders = UrlTemplate.of("/**/c/{campaign}/{recipient}.gif");
    assertThat(folders.match("/c/a/b.gif")).isPresent();
    assertThat(folders.match("/x/y/c/a/b.gif")).isEqualTo(folders.match("/c/a/b.gif"));
    assertThat(folders.match("/xc/a/b.gif")).isEmpty();
    assertThat(folders.match("b.gif")).isEmpty();
    UrlTemplate rest = UrlTemplate.of("/view/{link}/**");
    assertThat(rest.match("/view/a")).contains(Map.of("link", "a"));
    assertThat(rest.match("/view/a/b/c")).contains(Map.of("link", "a"));
    assertThat(rest.match("/view/")).isEmpty();
    assertThat(UrlTemplate.of("/**?noti={message}").match("/any/where?noti=1")).isPresent();
  }

  @Test
  void takesAnOptionalBeginning() {
    UrlTemplate optional = UrlTemplate.of("[/index.php]/email/{message}.gif");
    assertThat(optional.match("/email/a.gif")).contains(Map.of("message", "a"));
    assertThat(optional.match("/index.php/email/a.gif")).contains(Map.of("message", "a"));
    assertThat(optional.match("/index/email/a.gif")).isEmpty();
    assertThat(optional.needles())
        .containsExactlyInAnyOrder(
            new Needle("/email/", true), new Needle("/index.php/email/", true));
  }

  @Test
  void keepsNothingOfAStar() {
    assertThat(UrlTemplate.of("/img/{*}/{message}").match("/img/a/b"))
        .contains(Map.of("message", "b"));
  }

  @ParameterizedTest
  @CsvSource({
    "digits, 0123, 12a",
    "hex8, 00ffAA19, 00ffAA1g",
    "hex2-3, abc, a",
    "alnum, aZ9, a-b",
    "slug, a-9, A",
    "token, a_B-9~.=, a+b",
    "hexgroups, 01-ab, 01_ab",
    "uuid, 00000000-0000-0000-0000-00000000000F, 000000000-000-0000-0000-000000000000"
  })
  void aPartMayHaveAShape(String shape, String fits, String doesNot) {
    UrlTemplate template = UrlTemplate.of("/o/{message:" + shape + "}");
    assertThat(template.match("/o/" + fits)).contains(Map.of("message", fits));
    assertThat(template.match("/o/" + doesNot)).isEmpty();
    assertThat(template.samples()).allMatch(sample -> template.match(sample).isPresent());
  }

  @Test
  void tellsWhatLinesMustHold() {
    assertThat(IMAGE.needles()).containsExactly(new Needle("/o/", true));
    assertThat(UrlTemplate.of("/logo.png").needles())
        .containsExactly(new Needle("/logo.png", true));
    assertThat(UrlTemplate.of("/**?a={message}&endpoint=track").needles())
        .containsExactly(new Needle("endpoint", false));
    // Servers escape what is no plain character, each in its own way.
    assertThat(UrlTemplate.of("/ü/{message}/open.gif").needles())
        .containsExactly(new Needle("/open.gif", false));
    assertThat(UrlTemplate.of("/a/o&k/{message}").needles())
        .containsExactly(new Needle("/a/o", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "o/{message} | must begin with /",
        "/o/{massage} | has {massage}; known parts are campaign, file, image, link, message, recipient, variant, and * for what does not matter",
        "/o/{campaign}{message} | has two parts with nothing between them",
        "/o/{campaign | has { without }",
        "/o/campaign} | has } without {",
        "/{message} | needs literal text behind the first /",
        "/**/{message} | needs literal text behind the first /",
        "/o/{message}/**/x | has ** elsewhere than as its first or its last folder",
        "/**/o/{message}/** | has ** both in front and at the end",
        "/o/{message:hex0} | has the unknown shape \"hex0\"; known are digits, hex, alnum, slug, token and hexgroups, each with a length or lengths as in hex32 or hex8-12 if need be, and uuid",
        "/o/{message:hex9-8} | has the shape \"hex9-8\", which no text can have",
        "/o/{message}/{message} | has a part twice",
        "/open?={message} | has a parameter without a name: \"={message}\"",
        "[/x/o/{message} | has [ without ]",
        "[x]/o/{message} | has [] around what does not begin with /"
      })
  void refusesTemplatesThatMeanNothing(String template, String complaint) {
    assertThatThrownBy(() -> UrlTemplate.of(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the URL template \"" + template + "\" " + complaint);
  }
}
