package io.trueopens.format;

/** Where the fields of the line last matched stand in its buffer. One instance is used anew. */
@SuppressWarnings("EnumOrdinal") // an index into arrays that live no longer than one line
final class Spans {
  private static final Escape[] ESCAPES = Escape.values();

  private final int[] from = new int[Field.COUNT];
  private final int[] to = new int[Field.COUNT];
  private final byte[] escape = new byte[Field.COUNT];

  private final Occurrences occurrences = new Occurrences();
  private final TextWalk walk = new TextWalk(this);
  private final ClfClock clock = new ClfClock();

  /** A bit for each field that was found; fields are fewer than bits. */
  private long found;

  private boolean ascii;

  /** How far the line at hand was followed in texts. */
  TextWalk walk() {
    return walk;
  }

  /** Where bytes stand in the line at hand. */
  Occurrences occurrences() {
    return occurrences;
  }

  /** Reads the times of lines. */
  ClfClock clock() {
    return clock;
  }

  /** Forgets what is known of the line before: another begins, which ends before {@code to}. */
  void start(byte[] line, int to) {
    occurrences.start(line, to);
  }

  void clear() {
    found = 0;
    ascii = false;
  }

  /** Notes that all fields stand among bytes that are ASCII. */
  void setAscii() {
    ascii = true;
  }

  /** Whether the fields are known to be ASCII. */
  boolean isAscii() {
    return ascii;
  }

  void set(Field field, int start, int end, Escape how) {
    int index = field.ordinal();
    from[index] = start;
    to[index] = end;
    escape[index] = (byte) how.ordinal();
    found |= 1L << index;
  }

  boolean has(Field field) {
    return (found & 1L << field.ordinal()) != 0;
  }

  int from(Field field) {
    return from[field.ordinal()];
  }

  int to(Field field) {
    return to[field.ordinal()];
  }

  /** How the field was escaped; {@link Escape#NONE} where nothing in it is. */
  Escape escape(Field field) {
    return ESCAPES[escape[field.ordinal()]];
  }
}
