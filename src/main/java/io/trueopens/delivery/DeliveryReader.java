package io.trueopens.delivery;

import java.util.List;

/** Reads a file of deliveries line by line; never throws for what stands in a line. */
public interface DeliveryReader {
  /** What a line says; a line may hold several events. */
  List<Reported> read(String line);

  /**
   * Whether a last line without its newline may be incomplete and yet look whole. JSON shows by
   * itself where it ends.
   */
  default boolean needsNewline() {
    return false;
  }
}
