package io.trueopens.tracker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request's target, taken apart as far as the templates need it, and only once. */
final class Target {
  /** A parameter of the query, both sides as logged; without a = its value is empty. */
  record Parameter(String name, String value) {}

  private final String path;
  private final String query;
  private @Nullable List<Parameter> parameters;

  Target(String text) {
    int mark = text.indexOf('?');
    path = mark < 0 ? text : text.substring(0, mark);
    query = mark < 0 ? "" : text.substring(mark + 1);
  }

  String path() {
    return path;
  }

  /** The parameters in order; mail clients that kept an HTML escape have & as &amp;. */
  List<Parameter> parameters() {
    if (parameters == null) {
      parameters = new ArrayList<>();
      String text = query.replace("&amp;", "&");
      for (int at = 0; at < text.length(); ) {
        int end = text.indexOf('&', at);
        int stop = end < 0 ? text.length() : end;
        parameters.add(parameter(text.substring(at, stop)));
        at = stop + 1;
      }
    }
    return parameters;
  }

  private static Parameter parameter(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new Parameter(text, "")
        : new Parameter(text.substring(0, equals), text.substring(equals + 1));
  }
}
