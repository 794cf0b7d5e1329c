package io.trueopens.tracker;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The URL shapes of one host's tracked objects.
 *
 * @param host the host name, in lower case
 * @param templates templates' texts for each kind that the host serves
 * @param preset id of a product whose URLs the host serves too; null for none
 */
public record Tracker(String host, Map<Kind, List<String>> templates, @Nullable String preset)
    implements Serializable {
  private static final long serialVersionUID = 2L;
}
