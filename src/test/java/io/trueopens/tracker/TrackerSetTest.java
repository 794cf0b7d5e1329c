package io.trueopens.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackerSetTest {
  private static final String HOST = "mail.example.org";

  private final TrackerSet trackers =
      new TrackerSet(
          List.of(
              own(
                  Map.of(
                      Kind.IMAGE, List.of("/o/{campaign}/{message}/{image}"),
                      Kind.PIXEL, List.of("/o/{campaign}/{message}/px.gif"))),
              own(Map.of(Kind.DOWNLOAD, List.of("/d/{message}/{file}")))));

  private static Tracker own(Map<Kind, List<String>> templates) {
    return new Tracker(HOST, templates, null);
  }

  private static Tracker preset(String id) {
    return new Tracker(HOST, Map.of(), id);
  }

  private static TrackedObject object(Kind kind, Map<String, String> parts) {
    return new TrackedObject(kind, parts, false);
  }

  @Test
  void asksForThePixelBeforeTheImage() {
    assertThat(trackers.match(HOST, "/o/c/m/px.gif"))
        .contains(object(Kind.PIXEL, Map.of("campaign", "c", "message", "m")));
    assertThat(trackers.match(HOST, "/o/c/m/a.png"))
        .contains(object(Kind.IMAGE, Map.of("campaign", "c", "message", "m", "image", "a.png")));
  }

  @Test
  void putsTheTrackersOfOneHostTogether() {
    assertThat(trackers.match("MAIL.example.org", "/d/m/report.pdf"))
        .contains(object(Kind.DOWNLOAD, Map.of("message", "m", "file", "report.pdf")))
        .get()
        .extracting(TrackedObject::image)
        .isEqualTo("report.pdf");
  }

  @Test
  void knowsNothingOfOtherHostsAndOfNoTarget() {
    assertThat(trackers.match("www.example.org", "/o/c/m/px.gif")).isEmpty();
    assertThat(trackers.match(null, "/o/c/m/px.gif")).isEmpty();
    assertThat(trackers.match(HOST, null)).isEmpty();
  }

  @Test
  void collectsTheTextsThatLinesMustHold() {
    assertThat(trackers.needles())
        .containsExactlyInAnyOrder(new Needle("/d/", true), new Needle("/o/", true));
  }

  @Test
  void aPresetStandsBesideTemplatesOfOnesOwn() {
    TrackerSet both =
        new TrackerSet(
            List.of(
                new Tracker(
                    HOST, Map.of(Kind.IMAGE, List.of("/i/{campaign}/{image}")), "mailwizz")));
    assertThat(both.match(HOST, "/i/spring/menu.jpg")).isPresent();
    assertThat(both.match(HOST, "/campaigns/rj123t59ak7fd/track-opening/ox214hnmna43c"))
        .isPresent();
  }

  @Test
  void knowsWhatMailsAreNamedBy() {
    assertThat(trackers.joinBy()).isEqualTo(JoinBy.MESSAGE);
    assertThat(new TrackerSet(List.of(preset("listmonk"))).joinBy()).isEqualTo(JoinBy.RECIPIENT);
    assertThat(new TrackerSet(List.of(preset("mailpoet"))).joinBy()).isEqualTo(JoinBy.RECIPIENT);
    assertThat(new TrackerSet(List.of(preset("mautic"), preset("phplist"))).joinBy())
        .isEqualTo(JoinBy.EITHER);
    assertThat(new TrackerSet(List.of(preset("matomo"))).joinBy()).isEqualTo(JoinBy.MESSAGE);
  }

  @Test
  void namesTheNearestPreset() {
    assertThatThrownBy(() -> new TrackerSet(List.of(preset("listmnk"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "there is no preset \"listmnk\"; did you mean \"listmonk\"? (known are ahoy-email,");
  }

  /** Each line: kind and template, twice, and a request that both take. */
  @ParameterizedTest
  @CsvSource({
    "PIXEL, /o/{message}/px.gif, PIXEL, /o/{message}/px.gif, /o/x/px.gif",
    "IMAGE, /o/{campaign}/{image}, DOWNLOAD, /o/{campaign}/{file}, /o/x/x",
    "PIXEL, /o/{message}/px.gif, CLICK, /o/p/{link}, /o/p/px.gif",
    "PIXEL, /o/{message}/{campaign}, IMAGE, /o/{campaign}/{image}, /o/x/x",
    "VIEW, /v/{message:hex8}, CLICK, /v/{link}, /v/aaaaaaaa",
    "VIEW, /vw?m={message}, CLICK, /**/vw?m={link}, /vw?m=x",
  })
  void templatesThatTakeTheSameRequestsAreAnError(
      Kind one, String template, Kind other, String sameTemplate, String target) {
    Tracker first = own(Map.of(one, List.of(template)));
    Tracker second = own(Map.of(other, List.of(sameTemplate)));
    assertThatThrownBy(() -> new TrackerSet(List.of(first, second)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "on the host \"mail.example.org\", %s \"%s\" and %s \"%s\" both take \"%s\";"
                + " make one of them narrower, or leave it out",
            one.id(), template, other.id(), sameTemplate, target);
  }

  @Test
  void presetsThatTakeTheSameRequestsAreAnError() {
    assertThatThrownBy(() -> new TrackerSet(List.of(preset("mautic"), preset("ghost"))))
        .hasMessageContaining("click \"[/index.php]/r/{link:alnum}\" of the preset mautic")
        .hasMessageContaining("click \"/**/r/{link:hex8}\" of the preset ghost");
    assertThat(new TrackerSet(List.of(preset("mailchimp"), preset("mandrill"))).needles())
        .containsExactly(new Needle("/track/open.php", true));
  }
}
