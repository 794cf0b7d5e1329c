package io.trueopens.format;

import io.trueopens.knowledge.Nearest;
import io.trueopens.knowledge.StrictJson;
import java.util.List;

/** The formats that ship with the program, in the order in which a line tries them. */
public final class Formats {
  /** What a directive of the user's own is called where formats have ids. */
  public static final String OWN = "custom";

  private static final String FOLDER = "/formats/";

  private Formats() {}

  /** Compiled once; a format keeps nothing of the lines it reads. */
  private static final class Bundled {
    static final List<LogFormat> FORMATS =
        files().stream()
            .map(file -> new LogFormat(file.id(), file.layout(), Reading.PLAIN))
            .toList();
  }

  /** The names of the bundled files: a jar cannot list its own folders reliably. */
  record Index(List<String> formats) {}

  /** The bundled formats. */
  public static List<FormatFile> files() {
    return StrictJson.readBundled(FOLDER + "index.json", Index.class).formats().stream()
        .map(name -> StrictJson.readBundled(FOLDER + name + ".json", FormatFile.class))
        .toList();
  }

  /** A parser that finds out the format of each line by itself. Not thread-safe. */
  public static LineParser detecting() {
    return new LineParser(Bundled.FORMATS);
  }

  /** As {@link #detecting()}, for logs whose owner knows more. */
  public static LineParser detecting(Reading reading) {
    return parser(files(), reading);
  }

  /**
   * A parser for one format. Not thread-safe.
   *
   * @param format the id of a bundled format, or a directive of Apache or nginx itself, which has a
   *     percent sign or a dollar
   * @throws IllegalArgumentException when it is neither, or no line can be read by it
   */
  public static LineParser named(String format, Reading reading) {
    if (format.indexOf('%') >= 0 || format.indexOf('$') >= 0) {
      return new LineParser(List.of(new LogFormat(OWN, format, reading)));
    }
    List<FormatFile> files = files();
    return files.stream()
        .filter(file -> file.id().equals(format))
        .findFirst()
        .map(file -> parser(List.of(file), reading))
        .orElseThrow(() -> unknown(format, files));
  }

  static LineParser parser(List<FormatFile> files, Reading reading) {
    return new LineParser(
        files.stream().map(file -> new LogFormat(file.id(), file.layout(), reading)).toList());
  }

  private static IllegalArgumentException unknown(String format, List<FormatFile> files) {
    List<String> ids = files.stream().map(FormatFile::id).toList();
    return new IllegalArgumentException(
        "there is no format \""
            + format
            + "\""
            + Nearest.suggestion(format, ids)
            + " (known: "
            + String.join(", ", ids)
            + "; or give the directive itself, such as '%h %l %u %t \"%r\" %>s %b')");
  }
}
