package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in which the signs of two styles meet: which wins, and where one word turns the scale. */
class SoftBordersTest {
  private static final NamingRules RULES = NamingRules.bundled();

  @ParameterizedTest
  @CsvSource({
    // A stamp is stronger than the code in it, a spacer stronger than its number.
    "pixel-20260102.gif, spacer_or_pixel",
    "IMG_20260102_101112.jpg, camera_or_screenshot",
    "WhatsApp Image 2026-01-02 at 10.11.12_0cf5591a.jpg, camera_or_screenshot",
    // A spacer word beside a subject is that subject's.
    "clear-blue-sky-over-lake.jpg, descriptive",
    // A code beside a readable word is an upload's tail.
    "8f3a2b1c9d4e.png, opaque_id",
    "8f3a2b1c9d4e-climate.png, title_like",
    // One sign of stuffing is none.
    "cheap-flights.jpg, title_like",
    "cheap-flights-cheap-tickets.jpg, keyword_stuffed",
    "hotel-paris.jpg, title_like",
    "cheap-hotel-paris-london.jpg, keyword_stuffed",
    // What is called, and what is shown.
    "red-bag.jpg, title_like",
    "red-bag-on-table.jpg, descriptive",
    "climate-report.png, title_like",
    "cover-of-report-with-melting-glacier.jpg, descriptive",
    "screenshot.png, generic",
    "screenshot-of-new-booking-calendar.png, descriptive",
    // One thing beside words that no list knows is part of a name; two, or an action, are shown.
    "mystery-box-sprayer.jpg, title_like",
    "wooden-box-sprayer.jpg, descriptive",
    "refreshed-website-ribbon-cutting.jpg, descriptive",
    "local-taxi-booking.jpg, title_like",
    "recycle-bin-restore.png, descriptive",
    "students-in-lecture-theatre.jpg, descriptive",
    // A kind of picture wants a subject of two words; a poster is called like what it is for.
    "speaking-locations-map.jpg, descriptive",
    "vpc-diagram-schema.png, title_like",
    "kabir-singh-poster.jpg, title_like",
    // In scripts of which few words are known, small words tell.
    "系统架构图.png, title_like",
    "海滩上奔跑的狗.jpg, descriptive",
    // A number after a role counts pictures; a code, or a number before it, is an id.
    "icon-5359553.png, generic",
    "5359553-icon.png, opaque_id",
    "icon-8f3a2b1c9d4e.png, opaque_id",
    "00012.png, generic",
    "04358.png, opaque_id",
    // Who sorts by date writes what it is.
    "20220321084624.jpg, camera_or_screenshot",
    "20220321084624_rockets-workshop.jpg, title_like",
    // A role beside a name is the name's.
    "logo.png, generic",
    "nike-logo.png, title_like"
  })
  void theStrongerSignWins(String name, String style) {
    assertThat(RULES.read(name).style().id()).isEqualTo(style);
  }

  @Test
  void descriptivenessOrdersNamesByWhatTheyTell() {
    List<String> rising =
        List.of(
            "IMG_1234.jpg",
            "cheap-flights-cheap-tickets.jpg",
            "flights.jpg",
            "flights-to-rome.jpg",
            "red-plane-over-rome.jpg",
            "red-plane-over-rome-at-sunset-with-full-moon.jpg");
    Stream<StyledName> read = rising.stream().map(RULES::read);
    List<StyledName> sorted =
        read.sorted(Comparator.comparingDouble(StyledName::descriptiveness)).toList();
    assertThat(sorted).extracting(StyledName::name).containsExactlyElementsOf(rising);
    assertThat(sorted).allSatisfy(n -> assertThat(n.descriptiveness()).isBetween(0.0, 1.0));
  }
}
