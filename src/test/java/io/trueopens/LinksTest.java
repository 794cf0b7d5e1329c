package io.trueopens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link between the pages of the documentation leads to a page and a heading that exist. */
class LinksTest {
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  /** What a build or a run leaves, and what belongs to no page. */
  private static final Set<String> PASSED_OVER = Set.of("target", "out", ".git", ".mvn");

  @Test
  void leadSomewhere() throws IOException {
    List<Path> pages = pages();
    assertThat(pages).contains(Path.of("README.md"), Path.of("jobs/README.md"));
    for (Path page : pages) {
      List<MatchResult> links = LINK.matcher(Files.readString(page)).results().toList();
      for (MatchResult link : links) {
        Path target =
            link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
        assertThat(target).as("the link %s of %s", link.group(), page).exists();
        if (link.group(2) != null) {
          assertThat(anchors(target))
              .as("the link %s of %s", link.group(), page)
              .contains(link.group(2));
        }
      }
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(Path.of(""))) {
      return top.filter(path -> !PASSED_OVER.contains(path.toString()))
          .flatMap(LinksTest::below)
          .filter(path -> path.toString().endsWith(".md"))
          .toList();
    }
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names that GitHub gives to headings. */
  private static Set<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
