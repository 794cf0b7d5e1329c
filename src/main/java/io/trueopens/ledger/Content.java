package io.trueopens.ledger;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a file, unpacked.
 *
 * @param lines the file up to the end of its last whole line
 * @param whole all of what is read: in a packed file also a last line without a newline, which in
 *     others waits until the server has written it to its end
 * @param waiting whether a last line waits
 * @param known the beginnings that were looked for and that it has
 * @param problem why it could not be read to its end, or null
 */
public record Content(
    Prefix lines, Prefix whole, boolean waiting, Set<Prefix> known, @Nullable String problem)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Whether there is a last line without a newline that is read all the same. */
  public boolean hasTail() {
    return whole.length() > lines.length();
  }
}
