package io.trueopens.tracker;

import java.util.Set;

/** What brings requests and deliveries together. */
public enum JoinBy {
  /** The id of one mail to one recipient. */
  MESSAGE("a message id", Set.of("message")),
  /** The campaign with the recipient. */
  RECIPIENT("campaign and recipient", Set.of("recipient")),
  /** Some URLs have the one, some the other. */
  EITHER("a message id, or campaign and recipient", Set.of("message", "recipient"));

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, of texts
  private final Set<String> fields;

  JoinBy(String words, Set<String> fields) {
    this.words = words;
    this.fields = fields;
  }

  /** What the URLs have, in words. */
  public String words() {
    return words;
  }

  /** The fields, besides the campaign, one of which a delivery must have. */
  public Set<String> fields() {
    return fields;
  }
}
