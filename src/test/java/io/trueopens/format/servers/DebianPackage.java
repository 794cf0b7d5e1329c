package io.trueopens.format.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Debian knows of a package. */
final class DebianPackage {
  private static final Path QUERY = Path.of("/usr/bin/dpkg-query");
  private static final String INSTALLED = "installed ";

  private DebianPackage() {}

  /** The version that is installed; empty without, and on other systems. */
  static Optional<String> version(String name) throws IOException, InterruptedException {
    if (!Files.isExecutable(QUERY)) {
      return Optional.empty();
    }
    Process query =
        new ProcessBuilder(QUERY.toString(), "-W", "-f", "${db:Status-Status} ${Version}", name)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String answer = new String(query.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return query.waitFor() == 0 && answer.startsWith(INSTALLED)
        ? Optional.of(answer.substring(INSTALLED.length()))
        : Optional.empty();
  }
}
