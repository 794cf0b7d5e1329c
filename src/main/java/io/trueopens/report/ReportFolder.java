package io.trueopens.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one report. Readers find either the old file or the new one, never half of it.
 *
 * @param folder made when it is first written to
 */
record ReportFolder(Path folder) {
  private static final Pattern PICTURE =
      Pattern.compile(
          "(open-rates-\\d+|outcomes-\\d+|experiment-\\d+|campaigns-\\d+|machine-fetches)\\.png");

  /** Writes these files in their order, and removes pictures that are not among them. */
  void hold(Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      write(folder.resolve(file.getKey()), file.getValue());
    }
    for (Path picture : pictures()) {
      if (!files.containsKey(nameOf(picture))) {
        Files.delete(picture);
      }
    }
  }

  private List<Path> pictures() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> PICTURE.matcher(nameOf(entry)).matches()).sorted().toList();
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static void write(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling(nameOf(file) + ".part");
    Files.write(beside, content);
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
