package io.trueopens.pipeline;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.source.FileName;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.reflect.ClassTag$;

/**
 * A file that is read in one piece, by the task that wants it. Spark's own way to read whole files
 * takes a comma in a path for the end of the path.
 *
 * @param path as Hadoop has it
 */
record ListedFile(String path, Broadcast<SerializableConfiguration> hadoop)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** More tasks than this would only be smaller. */
  private static final int MOST_TASKS = 1000;

  /**
   * The files that a pattern of {@code deliveries} names, and those in folders that it names.
   *
   * @throws InvalidFileException when it names none
   */
  static JavaRDD<ListedFile> matching(SparkSession spark, String pattern) {
    List<String> paths;
    try {
      paths = paths(new Path(pattern), spark.sparkContext().hadoopConfiguration());
    } catch (IOException e) {
      throw new InvalidFileException(pattern, "cannot be listed: " + e.getMessage(), e);
    }
    if (paths.isEmpty()) {
      List<Problem> broken = brokenLinks(spark, pattern);
      throw broken.isEmpty()
          ? new InvalidFileException(pattern, "no such file; correct \"path\" in \"deliveries\"")
          : new InvalidFileException(broken.get(0).file(), broken.get(0).text());
    }
    return distributed(spark, paths);
  }

  /** Links to nothing that a pattern of {@code deliveries} names; their mails are missing. */
  static List<Problem> brokenLinks(SparkSession spark, String pattern) {
    Path path = new Path(pattern);
    try {
      FileSystem system = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      return BrokenLinks.matching(system, path).stream()
          .filter(link -> !isHidden(link.getFileName().toString(), path.getName()))
          .map(BrokenLinks::problem)
          .toList();
    } catch (IOException e) {
      throw new InvalidFileException(pattern, "cannot be listed: " + e.getMessage(), e);
    }
  }

  private static List<String> paths(Path pattern, Configuration hadoop) throws IOException {
    FileSystem system = pattern.getFileSystem(hadoop);
    FileStatus[] found = system.globStatus(pattern);
    List<String> paths = new ArrayList<>();
    for (FileStatus each : found == null ? new FileStatus[0] : found) {
      FileStatus[] files =
          each.isDirectory() ? system.listStatus(each.getPath()) : new FileStatus[] {each};
      Arrays.stream(files)
          .filter(file -> file.isFile() && !isHidden(file.getPath().getName(), pattern.getName()))
          .forEach(file -> paths.add(file.getPath().toString()));
    }
    paths.sort(null);
    return paths;
  }

  /** Programs put their own marks, and what is not done yet, beside what they write. */
  private static boolean isHidden(String name, String pattern) {
    boolean isMark = name.startsWith("_") || name.startsWith(".");
    return isMark && pattern.charAt(0) != name.charAt(0);
  }

  /** The files of these paths, over tasks. */
  static JavaRDD<ListedFile> distributed(SparkSession spark, List<String> paths) {
    Broadcast<SerializableConfiguration> hadoop =
        spark
            .sparkContext()
            .broadcast(
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()),
                ClassTag$.MODULE$.apply(SerializableConfiguration.class));
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(new ArrayList<>(paths), Math.min(paths.size(), MOST_TASKS))
        .map(path -> new ListedFile(path, hadoop));
  }

  /** The name for messages. */
  String name() {
    return FileName.of(new Path(path));
  }

  InputStream open() throws IOException {
    Path file = new Path(path);
    return new BufferedInputStream(file.getFileSystem(hadoop.value().value()).open(file));
  }
}
