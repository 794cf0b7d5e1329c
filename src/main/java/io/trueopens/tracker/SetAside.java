package io.trueopens.tracker;

import java.util.Map;

/**
 * How a product's own previews and tests show in a URL.
 *
 * @param part the part that shows it
 * @param is its value then
 * @param because what such a request is
 */
record SetAside(String part, String is, String because) {
  boolean appliesTo(Map<String, String> parts) {
    return is.equals(parts.get(part));
  }
}
