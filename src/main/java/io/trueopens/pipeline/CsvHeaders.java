package io.trueopens.pipeline;

import io.trueopens.container.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/**
 * Which files of one list have the same header. Spark takes the header of one for all, by place, so
 * that files whose columns stand in another order would be read wrongly without a word.
 */
final class CsvHeaders {
  private final Configuration hadoop;

  CsvHeaders(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * Puts files together by their first lines.
   *
   * @param files as {@code Dataset.inputFiles} names them
   */
  Collection<List<String>> groups(String[] files) {
    return Arrays.stream(files)
        .map(file -> new Path(URI.create(file)))
        .collect(
            Collectors.groupingBy(
                this::firstLine,
                LinkedHashMap::new,
                Collectors.mapping(Path::toString, Collectors.toList())))
        .values();
  }

  private String firstLine(Path file) {
    // By its name, as Spark opens it.
    CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(file);
    try (InputStream in = file.getFileSystem(hadoop).open(file);
        LineReader lines = new LineReader(codec == null ? in : codec.createInputStream(in), 0)) {
      return lines.next()
          ? new String(
              lines.buffer(), lines.from(), lines.to() - lines.from(), StandardCharsets.ISO_8859_1)
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the deliveries " + file, e);
    }
  }
}
