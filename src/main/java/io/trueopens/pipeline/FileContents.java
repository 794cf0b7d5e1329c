package io.trueopens.pipeline;

import io.trueopens.container.Container;
import io.trueopens.ledger.Beginnings;
import io.trueopens.ledger.Content;
import io.trueopens.ledger.ContentReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Reads through files, each by one task, to know them by what is in them.
 *
 * @param known the beginnings to look for
 */
record FileContents(Beginnings known)
    implements Function<ListedFile, Tuple2<String, Content>>, Serializable {
  private static final long serialVersionUID = 1L;

  /** The contents by path. */
  static Map<String, Content> of(SparkSession spark, List<String> paths, Beginnings known) {
    Map<String, Content> contents = new TreeMap<>();
    if (!paths.isEmpty()) {
      ListedFile.distributed(spark, paths)
          .map(new FileContents(known))
          .collect()
          .forEach(content -> contents.put(content._1(), content._2()));
    }
    return contents;
  }

  @Override
  public Tuple2<String, Content> call(ListedFile file) {
    try (InputStream in = file.open()) {
      in.mark(Container.MAGIC_LENGTH);
      Container container = Container.of(Container.head(in));
      in.reset();
      boolean packed = container != Container.PLAIN;
      return new Tuple2<>(file.path(), ContentReader.read(container.unpack(in), packed, known));
    } catch (IOException e) {
      Content none =
          ContentReader.read(
              new ByteArrayInputStream(new byte[0]), false, new Beginnings(Set.of()));
      String problem = String.valueOf(e.getMessage());
      return new Tuple2<>(
          file.path(), new Content(none.lines(), none.whole(), false, Set.of(), problem));
    }
  }
}
