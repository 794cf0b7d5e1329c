package io.trueopens.mail;

import java.util.Locale;

/**
 * Something to know of an image before the mail is sent.
 *
 * @param code what it is, for programs
 * @param message what it is and what to do, for people
 */
public record Finding(Level level, String code, String message) {
  /** How much it matters, the least first. */
  public enum Level {
    /** Good to know. */
    NOTE,
    /** Readers or figures may suffer. */
    WARNING,
    /** Readers or figures will suffer. */
    ERROR;

    /** The name used in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding note(String code, String message) {
    return new Finding(Level.NOTE, code, message);
  }

  static Finding warning(String code, String message) {
    return new Finding(Level.WARNING, code, message);
  }

  static Finding error(String code, String message) {
    return new Finding(Level.ERROR, code, message);
  }
}
