package io.trueopens.cli;

import io.trueopens.format.LineParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code parse} with arguments that need no explaining. To read any command line takes longer than
 * to start Java and to parse a short log, so these are read by hand; whatever is wrong or not
 * plain, such as {@code --help}, is left to {@link ParseCommand}.
 */
final class PlainParse {
  private static final String FORMAT = "--format";
  private static final String TIME_ZONE = "--time-zone";
  private static final String TRUSTED_PROXIES = "--trusted-proxies";
  private static final Set<String> OPTIONS = Set.of(FORMAT, TIME_ZONE, TRUSTED_PROXIES);

  private PlainParse() {}

  /** Runs the command, and gives its exit code; empty when the arguments are not plain. */
  static Optional<Integer> run(String[] arguments, Parsing.Streams streams) throws IOException {
    if (arguments.length == 0 || !arguments[0].equals("parse")) {
      return Optional.empty();
    }
    Parsing parsing = read(Arrays.asList(arguments).subList(1, arguments.length));
    LineParser parser = parsing == null ? null : parser(parsing);
    return parser == null || parsing == null
        ? Optional.empty()
        : Optional.of(parsing.write(parser, streams));
  }

  private static @Nullable LineParser parser(Parsing parsing) {
    try {
      return parsing.parser();
    } catch (IllegalArgumentException e) {
      // Said by the command, with its usage.
      return null;
    }
  }

  /** What is asked for; null when the arguments are not plain. */
  static @Nullable Parsing read(List<String> arguments) {
    Map<String, String> options = new HashMap<>();
    List<String> files = new ArrayList<>();
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      if (isFile(argument)) {
        files.add(argument);
      } else if (!takeOption(argument, rest, options)) {
        return null;
      }
    }
    String proxies = options.get(TRUSTED_PROXIES);
    return files.isEmpty()
        ? null
        : new Parsing(
            options.get(FORMAT),
            options.get(TIME_ZONE),
            proxies == null ? List.of() : List.of(proxies.split(",")),
            files);
  }

  /** A dash begins an option, and an at sign the name of a file with arguments. */
  private static boolean isFile(String argument) {
    return argument.equals("-")
        || !(argument.isEmpty() || argument.startsWith("-") || argument.startsWith("@"));
  }

  private static boolean takeOption(
      String argument, Iterator<String> rest, Map<String, String> options) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    if (!OPTIONS.contains(name) || options.containsKey(name) || (equals < 0 && !rest.hasNext())) {
      return false;
    }
    String value = equals < 0 ? rest.next() : argument.substring(equals + 1);
    options.put(name, value);
    return !(value.isEmpty() || value.startsWith("-") || value.startsWith("@"));
  }
}
