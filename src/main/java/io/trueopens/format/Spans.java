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

  /** A bit for each field that was found; fields are fewer than bits. */
  private long found;

  /** How far the line at hand was followed in texts. */
  TextWalk walk() {
    return walk;
  }

  /** Where bytes stand in the line at hand. */
  Occurrences occurrences() {
    return occurrences;
  }

  /** Forgets what is known of the line before: another begins, which ends before {@code to}. */
  void start(byte[] line, int to) {
    occurrences.start(line, to);
  }

  void clear() {
    found = 0;
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
