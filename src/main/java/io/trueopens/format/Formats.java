package io.trueopens.format;

import io.trueopens.knowledge.FirstKeys;
import io.trueopens.knowledge.Nearest;
import io.trueopens.knowledge.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats that ship with the program, in the order in which a line tries them. */
public final class Formats {
  /** What a directive of the user's own is called where formats have ids. */
  public static final String OWN = "custom";

  private static final String FOLDER = "/formats/";

  /** Layouts as their files have them, by id, read when first needed. */
  private static final Map<String, Object> LAYOUTS = new ConcurrentHashMap<>();

  /** Layouts ready to use, where they can be shared. */
  private static final Map<String, LayoutSpec> SHARED = new ConcurrentHashMap<>();

  private Formats() {}

  /**
   * The names of the bundled files: a jar cannot list its own folders reliably.
   *
   * @param headed formats of lines below a {@code #Fields:} line
   * @param lines formats of lines of text, the headed ones among them
   * @param usual those of them that a line may be of which begins as {@link UsualLine} does
   * @param objects formats of JSON objects
   */
  record Index(List<String> headed, List<String> lines, List<String> usual, List<String> objects) {
    List<String> all() {
      return Stream.concat(lines.stream(), objects.stream()).toList();
    }
  }

  /** Read once. */
  private static final class Bundled {
    private static final Index INDEX = read();

    private static Index read() {
      Keys keys =
          new Keys(
              FirstKeys.readBundled(FOLDER + "index.json", ""),
              Set.of("headed", "lines", "usual", "objects"));
      return new Index(
          keys.texts("headed"), keys.texts("lines"), keys.texts("usual"), keys.texts("objects"));
    }
  }

  static Index index() {
    return Bundled.INDEX;
  }

  /** The bundled formats, with their samples. */
  public static List<FormatFile> files() {
    return Bundled.INDEX.all().stream()
        .map(id -> StrictJson.readBundled(FOLDER + id + ".json", FormatFile.class))
        .toList();
  }

  /** The ids of the bundled formats. */
  public static List<String> ids() {
    return Bundled.INDEX.all();
  }

  /** A parser that finds out the format of each line by itself. Not thread-safe. */
  public static LineParser detecting() {
    return detecting(Reading.PLAIN);
  }

  /** As {@link #detecting()}, for logs whose owner knows more. */
  public static LineParser detecting(Reading reading) {
    Shared shared = Shared.create();
    Index index = Bundled.INDEX;
    return new LineParser(Candidates.lazily(index, id -> bundled(id, shared, reading)), shared);
  }

  /**
   * A parser for one format. Not thread-safe.
   *
   * @param format the id of a bundled format, or what {@link OwnLayout} reads: a directive, a
   *     {@code #Fields:} line, an object with the keys of JSON lines
   * @throws IllegalArgumentException when it is none, or no line can be read by it
   */
  public static LineParser named(String format, Reading reading) {
    Shared shared = Shared.create();
    if (OwnLayout.isOne(format)) {
      LayoutSpec spec = LayoutSpec.of(OwnLayout.read(format), shared);
      return parser(new LogFormat(OWN, spec, reading).withZone(), shared);
    }
    if (!Bundled.INDEX.all().contains(format)) {
      throw unknown(format);
    }
    return parser(bundled(format, shared, reading).withZone(), shared);
  }

  private static LineParser parser(LogFormat format, Shared shared) {
    return new LineParser(Candidates.of(List.of(format)), shared);
  }

  static LineParser parser(List<FormatFile> files, Reading reading) {
    Shared shared = Shared.create();
    List<LogFormat> formats =
        files.stream()
            .map(file -> new LogFormat(file.id(), LayoutSpec.of(file.layout(), shared), reading))
            .toList();
    return new LineParser(Candidates.of(formats), shared);
  }

  private static LogFormat bundled(String id, Shared shared, Reading reading) {
    LayoutSpec ready = SHARED.get(id);
    LayoutSpec spec =
        ready == null ? LayoutSpec.of(LAYOUTS.computeIfAbsent(id, Formats::layout), shared) : ready;
    if (spec.isShareable()) {
      SHARED.put(id, spec);
    }
    return new LogFormat(id, spec, reading);
  }

  private static Object layout(String id) {
    Map<String, @Nullable Object> file = FirstKeys.readBundled(FOLDER + id + ".json", "samples");
    return Objects.requireNonNull(file.get("layout"), id);
  }

  private static IllegalArgumentException unknown(String format) {
    List<String> ids = ids();
    return new IllegalArgumentException(
        "there is no format \""
            + format
            + "\""
            + Nearest.suggestion(format, ids)
            + " (see the command formats; or give the directive itself, such as"
            + " '%h %l %u %t \"%r\" %>s %b')");
  }
}
