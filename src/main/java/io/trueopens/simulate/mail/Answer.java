package io.trueopens.simulate.mail;

/**
 * What was asked and answered, besides the item.
 *
 * @param head whether only the headers were asked for
 * @param status of the answer
 * @param bytes of the answer's body
 */
public record Answer(boolean head, int status, int bytes) {
  static final int OK = 200;
  static final int PARTIAL = 206;
  static final int NOT_MODIFIED = 304;
  static final int NOT_FOUND = 404;

  /** The whole item. */
  static Answer whole(int bytes) {
    return new Answer(false, OK, bytes);
  }

  /** Some of it. */
  static Answer part(int bytes) {
    return new Answer(false, PARTIAL, bytes);
  }

  /** The same, to a request for the headers only or not. */
  Answer with(boolean headOnly) {
    return new Answer(headOnly, status, headOnly ? 0 : bytes);
  }

  /** Nothing, since the client has it. */
  static Answer notModified() {
    return new Answer(false, NOT_MODIFIED, 0);
  }
}
