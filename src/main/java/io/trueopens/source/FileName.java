package io.trueopens.source;

import org.apache.hadoop.fs.Path;

/** Names of files as people write them. */
public final class FileName {
  private FileName() {}

  /** The plain path of a local file, the whole URI of any other. */
  public static String of(Path path) {
    String scheme = path.toUri().getScheme();
    return scheme == null || scheme.equals("file") ? path.toUri().getPath() : path.toString();
  }
}
