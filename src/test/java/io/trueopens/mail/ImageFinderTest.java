package io.trueopens.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImageFinderTest {
  @Test
  void findsEveryKindInTheOrderOfTheMail() {
    assertThat(
            found(
                """
                <style>td { background: url("a.png") } @font-face { src: url(f.woff2) }</style>
                <body background="b.png">
                <!--[if mso]><v:fill src="c.png"/><img src="d.png"><![endif]-->
                <div style="background-image:URL('e.png?x=1'),url( f.png )">
                <img src=" g.png " srcset="g.png 1x, h@2x.png 2x">
                <picture><source srcset="i.webp 480w,j.webp"><img src="k.png"></picture>
                <input type="image" src="l.png"><input type="text" src="no.png">
                <img src=""><img><v:fill src=""><td background=" ">
                """))
        .containsExactly(
            "css a.png",
            "background b.png",
            "vml c.png",
            "img d.png",
            "css e.png?x=1",
            "css f.png",
            "img g.png",
            "srcset h@2x.png",
            "srcset i.webp",
            "srcset j.webp",
            "img k.png",
            "img l.png",
            "img ",
            "img ");
  }

  @Test
  void equalImagesAreCountedOnce() {
    LintReport report =
        SampleMails.lint("<img src=s.gif alt=''><img src=s.gif alt=''><img src=s.gif alt=x>");
    assertThat(report.images()).extracting(LintedImage::times).containsExactly(2, 1);
  }

  @Test
  void theFirstOfASetStandsForAnImageWithoutASource() {
    LintReport report =
        SampleMails.lint("<img srcset='a.png 1x, b.png 2x' alt='A river in flood'>");
    assertThat(report.images())
        .extracting(image -> image.place() + " " + image.url())
        .containsExactly("img a.png", "srcset b.png");
    assertThat(report.images().get(0).findings())
        .filteredOn(finding -> finding.code().equals("src_missing"))
        .extracting(Finding::level)
        .containsExactly(Finding.Level.WARNING);
  }

  @Test
  void aSetMakesNoAddressOfAButtonAndKeepsWhatIsFilledIn() {
    assertThat(found("<input type=image srcset='buy.png 1x'>")).containsExactly("img ");
    assertThat(found("<img srcset='{{ hero.url }} 2x, b.png'>"))
        .containsExactly("img {{ hero.url }}", "srcset b.png");
  }

  @Test
  void anImageWithoutASourceIsNoOtherWithOne() {
    LintReport report = SampleMails.lint("<img src=a.png alt=x><img srcset='a.png 1x' alt=x>");
    assertThat(report.images()).hasSize(2);
    assertThat(report.images().get(1).findings()).extracting(Finding::code).contains("src_missing");
  }

  @Test
  void aCommentThatIsNoConditionIsNone() {
    assertThat(found("<!-- <img src=a.png> --><!--[if x--><!--[if mso]>-->")).isEmpty();
  }

  private static List<String> found(String html) {
    return MailLint.lint(SampleMails.html(html)).images().stream()
        .map(image -> image.place() + " " + image.url())
        .toList();
  }
}
