package io.trueopens.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackerSetTest {
  private final TrackerSet trackers =
      new TrackerSet(
          List.of(
              new Tracker(
                  "mail.example.org",
                  Map.of(
                      Kind.IMAGE, "/o/{campaign}/{message}/{image}",
                      Kind.PIXEL, "/o/{campaign}/{message}/px.gif")),
              new Tracker("mail.example.org", Map.of(Kind.DOWNLOAD, "/d/{message}/{file}"))));

  @Test
  void asksForThePixelBeforeTheImage() {
    assertThat(trackers.match("mail.example.org", "/o/c/m/px.gif"))
        .contains(new TrackedObject(Kind.PIXEL, "c", "m", null));
    assertThat(trackers.match("mail.example.org", "/o/c/m/a.png"))
        .contains(new TrackedObject(Kind.IMAGE, "c", "m", "a.png"));
  }

  @Test
  void putsTheTrackersOfOneHostTogether() {
    assertThat(trackers.match("MAIL.example.org", "/d/m/report.pdf"))
        .contains(new TrackedObject(Kind.DOWNLOAD, null, "m", "report.pdf"));
  }

  @Test
  void knowsNothingOfOtherHostsAndOfNoTarget() {
    assertThat(trackers.match("www.example.org", "/o/c/m/px.gif")).isEmpty();
    assertThat(trackers.match(null, "/o/c/m/px.gif")).isEmpty();
    assertThat(trackers.match("mail.example.org", null)).isEmpty();
  }

  @Test
  void collectsTheTextsThatLinesMustHold() {
    assertThat(trackers.literalPrefixes()).containsExactlyInAnyOrder("/d/", "/o/");
  }
}
