package io.trueopens.format;

import io.trueopens.knowledge.StrictJson;
import java.util.List;

/** The formats that ship with the program, in the order in which a line tries them. */
public final class Formats {
  private static final String FOLDER = "/formats/";

  private Formats() {}

  /** Compiled once; a format keeps nothing of the lines it reads. */
  private static final class Bundled {
    static final List<LogFormat> FORMATS =
        files().stream().map(file -> new LogFormat(file.id(), file.layout())).toList();
  }

  /** The names of the bundled files: a jar cannot list its own folders reliably. */
  record Index(List<String> formats) {}

  static List<FormatFile> files() {
    return StrictJson.readBundled(FOLDER + "index.json", Index.class).formats().stream()
        .map(name -> StrictJson.readBundled(FOLDER + name + ".json", FormatFile.class))
        .toList();
  }

  /** A parser that finds out the format of each line by itself. Not thread-safe. */
  public static LineParser detecting() {
    return new LineParser(Bundled.FORMATS);
  }
}
