package io.trueopens.format;

import io.trueopens.hit.Ignored;
import io.trueopens.hit.LogLine;
import io.trueopens.hit.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line in whichever of its formats fits, after taking off what container engines and system
 * logs put around it. The answer depends on the line and on the {@code #Fields:} line in force, and
 * on nothing else that was read before. Not thread-safe: it keeps its working memory between lines.
 */
public final class LineParser {
  private final Candidates formats;
  private final Shared shared;
  private final Payload payload = new Payload();
  private final Envelope envelope;
  private final HitFields fields = new HitFields();
  private @Nullable String format;
  private String closest = "";
  private int furthest;

  /**
   * @param shared what these formats were made with
   */
  LineParser(Candidates formats, Shared shared) {
    this.formats = formats;
    this.shared = shared;
    this.envelope = new Envelope(payload, shared);
  }

  /**
   * Puts a {@code #Fields:} line in force, as it stands in the file before the part that is read. A
   * header among the lines that are parsed does the same by itself.
   */
  public void header(byte[] line, int from, int to) {
    if (W3cHeader.isOne(line, from, to)) {
      shared.header().set(line, from, to);
    }
  }

  /** Forgets the {@code #Fields:} line in force: another file begins. */
  public void forgetHeader() {
    shared.header().clear();
  }

  /** Reads the line that stands in {@code line} from {@code from} to {@code to}, exclusive. */
  public LogLine parse(byte[] line, int from, int to) {
    LogLine other = read(line, from, to);
    return other == null ? fields.toHit() : other;
  }

  /**
   * Reads a line without making anything of what it says.
   *
   * @return null when it is a request, which {@link #fields} then tells; else what it is
   */
  public @Nullable LogLine read(byte[] line, int from, int to) {
    LogFormat usual = formats.usual();
    boolean headed = !shared.header().columns().isEmpty();
    if (usual == null || headed) {
      return readAny(line, from, to);
    }
    return switch (UsualLine.match(line, from, to, fields.spans())) {
      case WHOLE -> {
        format = usual.id();
        yield usual.read(line, fields, null);
      }
      case BEGINNING -> readUsual(line, from, to);
      case NONE -> readAny(line, from, to);
    };
  }

  /** Reads a line that begins as the usual one and goes on in another way. */
  private @Nullable LogLine readUsual(byte[] line, int from, int to) {
    format = null;
    payload.start(line, from, to);
    fields.spans().start(line, to);
    return readAs(matching(formats.beginningAsUsual(), line, from, to));
  }

  /** As {@link #read}, without the shortcut. */
  @Nullable LogLine readAny(byte[] line, int from, int to) {
    format = null;
    shared.scan().forget();
    payload.start(line, from, to);
    if (isBlank(line, from, to)) {
      return new Ignored(Ignored.Reason.BLANK);
    }
    envelope.takeOffPrefixes();
    if (payload.from() == payload.to()) {
      return new Ignored(Ignored.Reason.BLANK);
    }
    int start = payload.from();
    if (envelope.openObject()) {
      LogLine inside = readInside();
      if (!(inside instanceof Rejected)) {
        return inside;
      }
      shared.scan().forget();
      payload.replace(line, start, to);
      return detect() == null ? null : inside;
    }
    return detect();
  }

  /** What the line that was read last says, where it is a request; holds until the next line. */
  public HitFields fields() {
    return fields;
  }

  private @Nullable LogLine readInside() {
    envelope.takeOffPrefixes();
    boolean empty = isBlank(payload.bytes(), payload.from(), payload.to());
    return empty ? new Ignored(Ignored.Reason.BLANK) : detect();
  }

  private @Nullable LogLine detect() {
    byte[] line = payload.bytes();
    int from = payload.from();
    int to = payload.to();
    if (W3cHeader.isOne(line, from, to)) {
      shared.header().set(line, from, to);
      return new Ignored(Ignored.Reason.DIRECTIVE);
    }
    fields.spans().start(line, to);
    boolean headed = !shared.header().columns().isEmpty();
    LogFormat found = headed ? matching(formats.headed(), line, from, to) : null;
    found = found == null ? matching(formats.of(line[from]), line, from, to) : found;
    return readAs(found);
  }

  /** Reads the payload in the format that fits; null when none does. */
  private @Nullable LogLine readAs(@Nullable LogFormat found) {
    if (found == null) {
      return noFormat(payload.bytes(), payload.from(), closest, furthest - payload.from());
    }
    format = found.id();
    return found.read(payload.bytes(), fields, payload.time());
  }

  /** The first format that fits, or null; then what came closest is known. */
  private @Nullable LogFormat matching(Candidates.Row candidates, byte[] line, int from, int to) {
    Spans spans = fields.spans();
    closest = "";
    furthest = -1;
    int index = 0;
    for (Together next = candidates.at(0); next != null; next = candidates.at(++index)) {
      int stopped = next.match(line, from, to, spans);
      if (stopped == Layout.MATCHED) {
        return next.format(spans);
      }
      if (stopped > furthest && next.readRequests()) {
        furthest = stopped;
        closest = next.format(spans).id();
      }
    }
    return null;
  }

  private LogLine noFormat(byte[] line, int from, String closest, int stopped) {
    if (payload.fromService() || isJournalField(line, from, payload.to())) {
      return new Ignored(Ignored.Reason.NOT_HTTP);
    }
    if (line[from] == '#') {
      boolean directive = isDirective(line, from, payload.to());
      return new Ignored(directive ? Ignored.Reason.DIRECTIVE : Ignored.Reason.COMMENT);
    }
    return new Rejected(
        Rejected.Reason.NO_FORMAT, "closest is " + closest + ", which stops at byte " + stopped);
  }

  /** The id of the format that fits the line read last; null when none does. */
  public @Nullable String format() {
    return format;
  }

  /** {@code #Fields:} and the like, as W3C logs have them. */
  private static boolean isDirective(byte[] line, int from, int to) {
    int i = from + 1;
    while (i < to && (Bytes.isLetter(line[i]) || line[i] == '-')) {
      i++;
    }
    return i > from + 1 && i < to && line[i] == ':';
  }

  /** {@code _SYSTEMD_UNIT=…}, the lines around a message that journald exports. */
  private static boolean isJournalField(byte[] line, int from, int to) {
    int i = from;
    while (i < to
        && ((line[i] >= 'A' && line[i] <= 'Z') || line[i] == '_' || isInside(line, i, from))) {
      i++;
    }
    return i > from && i < to && line[i] == '=';
  }

  private static boolean isInside(byte[] line, int at, int from) {
    return at > from && Bytes.isDigit(line[at]);
  }

  private static boolean isBlank(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line[i] != ' ' && line[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
