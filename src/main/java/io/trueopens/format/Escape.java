package io.trueopens.format;

/** How a server writes bytes that would otherwise end a field. */
enum Escape {
  /** Not at all. */
  NONE,
  /** {@code \"}, {@code \xhh}, {@code backslash-uhhhh}, {@code \n}. */
  BACKSLASH,
  /**
   * As {@link #BACKSLASH}, but a {@code u} names a character; elsewhere, up to ff, it is a byte.
   */
  JSON,
  /** {@code #22}, as HAProxy does. */
  HASH,
  /** {@code %20}, by CDNs that encode headers; {@code %2520} is undone, too. */
  PERCENT,
  /** {@code +} for a blank, as IIS does; a true one looks the same. */
  PLUS,
  /** Both, as in the forms of web pages. */
  FORM,
  /** {@code ""}, as CSV does. */
  DOUBLED;

  /** The byte whose absence means that there is nothing to undo; 0 when any may mean something. */
  byte mark() {
    return switch (this) {
      case NONE, FORM -> 0;
      case BACKSLASH, JSON -> '\\';
      case HASH -> '#';
      case PERCENT -> '%';
      case PLUS -> '+';
      case DOUBLED -> '"';
    };
  }

  /** This, or {@link #NONE} when nothing between two places has to be undone. */
  Escape in(byte[] line, int from, int to) {
    byte mark = mark();
    boolean plain = mark != 0 && Bytes.indexOf(line, from, to, mark) < 0;
    return plain ? NONE : this;
  }
}
