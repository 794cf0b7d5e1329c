package io.trueopens.message;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/**
 * The campaigns that the deliveries tell of.
 *
 * @param listed those with single messages
 * @param counted those of which only the number of deliveries is known
 */
public record KnownCampaigns(Set<String> listed, Set<String> counted) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Takes from the counted ones those that are listed too: the list tells more. */
  public KnownCampaigns {
    listed = Set.copyOf(listed);
    Set<String> onlyCounted = new HashSet<>(counted);
    onlyCounted.removeAll(listed);
    counted = Set.copyOf(onlyCounted);
  }

  /** Both together. */
  public Set<String> all() {
    Set<String> all = new HashSet<>(listed);
    all.addAll(counted);
    return all;
  }

  /** Whether there is any. */
  public boolean any() {
    return !listed.isEmpty() || !counted.isEmpty();
  }
}
