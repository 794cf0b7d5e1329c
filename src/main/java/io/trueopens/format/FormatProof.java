package io.trueopens.format;

import io.trueopens.address.TrustedProxies;
import io.trueopens.hit.LogLine;
import io.trueopens.knowledge.Nearest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a format to its own samples: alone, and among the other formats. Times without a zone are
 * taken as UTC.
 */
public final class FormatProof {
  private static final Reading READING = new Reading(ZoneOffset.UTC, TrustedProxies.NONE);

  private final FormatFile file;
  private final List<FormatFile> others;
  private final List<String> problems = new ArrayList<>();

  private FormatProof(FormatFile file, List<FormatFile> others) {
    this.file = file;
    this.others = others;
  }

  /**
   * What is wrong with a format, one sentence each; nothing when it is proved.
   *
   * @param known the formats that it must live with; one of the same id is replaced by it
   */
  public static List<String> problems(FormatFile file, List<FormatFile> known) {
    List<FormatFile> others = known.stream().filter(k -> !k.id().equals(file.id())).toList();
    return new FormatProof(file, others).problems();
  }

  private List<String> problems() {
    demand(isId(file.id()), "\"id\": \"" + file.id() + "\" is no id; use a-z, 0-9 and hyphens");
    demand(!file.samples().isEmpty(), "has no samples; add a real line with what it means");
    checkBefore();
    if (compiles()) {
      checkAlone();
      checkCounterexamples();
      if (problems.isEmpty()) {
        checkCompany();
      }
    }
    return List.copyOf(problems);
  }

  private static boolean isId(String id) {
    return !id.isEmpty()
        && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
  }

  private void checkBefore() {
    List<String> ids = others.stream().map(FormatFile::id).toList();
    for (String id : file.before()) {
      demand(
          ids.contains(id),
          "\"before\": there is no other format \"" + id + "\"" + Nearest.suggestion(id, ids));
    }
  }

  private boolean compiles() {
    try {
      parser(file);
      return true;
    } catch (IllegalArgumentException e) {
      problems.add("\"layout\": " + e.getMessage());
      return false;
    }
  }

  private void checkAlone() {
    LineParser parser = parser(file);
    for (int i = 0; i < file.samples().size(); i++) {
      FormatFile.Sample sample = file.samples().get(i);
      problems.addAll(SampleFields.differences("sample " + (i + 1), sample, read(parser, sample)));
    }
  }

  private void checkCounterexamples() {
    LineParser parser = parser(file);
    for (int i = 0; i < file.not().size(); i++) {
      parser.parse(bytes(file.not().get(i)), 0, bytes(file.not().get(i)).length);
      demand(
          parser.format() == null,
          "counter-example " + (i + 1) + " under \"not\" is read all the same");
    }
  }

  /** Two formats may read one line only if they say the same of it, or one goes first. */
  private void checkCompany() {
    for (FormatFile other : others) {
      checkReading(file, other);
      checkReading(other, file);
    }
    LineParser all = Formats.parser(inOrder(), READING);
    for (int i = 0; i < file.samples().size(); i++) {
      FormatFile.Sample sample = file.samples().get(i);
      String place = "sample " + (i + 1) + ", among all formats";
      problems.addAll(SampleFields.differences(place, sample, read(all, sample)));
    }
  }

  private void checkReading(FormatFile owner, FormatFile reader) {
    if (owner.before().contains(reader.id())) {
      return;
    }
    LineParser parser = parser(reader);
    for (int i = 0; i < owner.samples().size(); i++) {
      FormatFile.Sample sample = owner.samples().get(i);
      LogLine read = read(parser, sample);
      if (parser.format() != null && !SampleFields.differences("", sample, read).isEmpty()) {
        problems.add(
            "format "
                + reader.id()
                + " reads sample "
                + (i + 1)
                + " of "
                + owner.id()
                + " differently; name it in \"before\" of "
                + owner.id()
                + ", or make a layout stricter");
      }
    }
  }

  /** The format stands before those that it names, else last. */
  private List<FormatFile> inOrder() {
    List<FormatFile> order = new ArrayList<>(others);
    int place = order.size();
    for (int i = order.size() - 1; i >= 0; i--) {
      place = file.before().contains(order.get(i).id()) ? i : place;
    }
    order.add(place, file);
    return order;
  }

  private void demand(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  private static LineParser parser(FormatFile file) {
    return Formats.parser(List.of(file), READING);
  }

  static LogLine read(LineParser parser, FormatFile.Sample sample) {
    byte[] line = bytes(sample.line());
    parser.forgetHeader();
    if (sample.header() != null) {
      byte[] header = bytes(sample.header());
      parser.header(header, 0, header.length);
    }
    return parser.parse(line, 0, line.length);
  }

  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }
}
