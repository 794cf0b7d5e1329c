package io.trueopens.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: every picture is found, and nothing hangs over the edge. */
class RenderedPageTest {
  /** A frame as narrow as a phone, since browsers do not make their windows that small. */
  private static final String FRAME =
      """
      <!DOCTYPE html><body><iframe width="360" height="2000" srcdoc="%s"></iframe><script>
        addEventListener('load', () => {
          const page = document.querySelector('iframe').contentDocument;
          const broken = [...page.images].filter(i => i.naturalWidth === 0).length;
          const over = page.documentElement.scrollWidth - page.documentElement.clientWidth;
          document.body.textContent =
            `images ${page.images.length} broken ${broken} over ${over}`;
        });
      </script></body>""";

  @TempDir private Path folder;

  @Test
  void showsEveryPictureOnAPhone() throws Exception {
    assertThat(looked(Models.realistic())).contains("images 7 broken 0 over 0");
  }

  @Test
  void hostileNamesDoNotBreakTheLayout() throws Exception {
    for (String text : Models.HOSTILE) {
      assertThat(looked(Models.hostile(text))).as(text).contains("images 6 broken 0 over 0");
    }
  }

  /** What a browser finds on the page. */
  private String looked(ReportModel model) throws Exception {
    Path chromium = chromium();
    ReportWriter.write(model, folder);
    Path page = folder.resolve("checked.html");
    String html = Files.readString(folder.resolve("report.html"));
    Files.writeString(page, FRAME.formatted(html.replace("&", "&amp;").replace("\"", "&quot;")));
    Path out = folder.resolve("out.txt");
    Process browser =
        new ProcessBuilder(
                List.of(
                    chromium.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--user-data-dir=" + Files.createTempDirectory(folder, "browser"),
                    "--window-size=1000,2000",
                    "--dump-dom",
                    page.toUri().toString()))
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = browser.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      browser.destroyForcibly();
    }
    assertThat(ended).as("the browser ended within a minute").isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  private static Path chromium() throws IOException {
    var found =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), "needs a browser; on Debian: apt-get install chromium");
    return found.orElseThrow();
  }
}
