package io.trueopens.tracker;

import java.io.Serializable;
import java.util.Map;

/**
 * The URL shapes of one host's tracked objects.
 *
 * @param host the host name, in lower case
 * @param templates a template's text for each kind that the host serves
 */
public record Tracker(String host, Map<Kind, String> templates) implements Serializable {
  private static final long serialVersionUID = 1L;
}
