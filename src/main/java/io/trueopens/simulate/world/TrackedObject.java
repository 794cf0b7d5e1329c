package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Pattern;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that a mail leads to.
 *
 * @param target path and query
 * @param status of the answer to whoever asks for it
 */
public record TrackedObject(Pattern target, int status) {
  private static final Set<String> KNOWN =
      Set.of("campaign", "message", "recipient", "link", "image", "form_image");

  /** Checks names and status. */
  public TrackedObject {
    if (!KNOWN.containsAll(target.names())) {
      throw new IllegalArgumentException(
          "a target asks for " + target.names() + "; known are " + new TreeSet<>(KNOWN));
    }
    Check.between("status", status, 200, 399);
  }

  /** Whether the answer only says where the thing is. */
  public boolean redirects() {
    return status >= 300;
  }

  boolean namesMail() {
    Set<String> names = target.names();
    return names.contains("message") || (names.contains("campaign") && names.contains("recipient"));
  }
}
