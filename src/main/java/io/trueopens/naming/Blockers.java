package io.trueopens.naming;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known blockers; takes time in proportion to an address's length and the number of rules. */
final class Blockers {
  static final String FILE = "/naming/blockers.json";

  private static final class Bundled {
    static final Blockers BLOCKERS = new Blockers(StrictJson.readBundled(FILE, BlockerFile.class));
  }

  private final List<Rule> rules;
  private final List<BlockerFile.Stripper> strippers;

  Blockers(BlockerFile file) {
    rules =
        file.lists().stream()
            .flatMap(list -> list.rules().stream().map(rule -> Rule.of(list, rule)))
            .toList();
    strippers = file.strippers();
  }

  static Blockers bundled() {
    return Bundled.BLOCKERS;
  }

  Optional<BlockedName> refusing(String urlPath) {
    String lower = urlPath.toLowerCase(Locale.ROOT);
    for (Rule rule : rules) {
      if (rule.refuses(lower)) {
        return Optional.of(rule.blocked());
      }
    }
    return Optional.empty();
  }

  Optional<BlockedName> stripping(String urlPath, int pixels) {
    String lower = urlPath.toLowerCase(Locale.ROOT);
    for (BlockerFile.Stripper stripper : strippers) {
      boolean spared = stripper.spares().stream().anyMatch(lower::contains);
      if (pixels <= stripper.upToPixels() && !spared) {
        String rule = "images of at most " + stripper.upToPixels() + " pixel";
        return Optional.of(new BlockedName(stripper.list(), rule, stripper.source()));
      }
    }
    return Optional.empty();
  }

  /** Holds every rule to its own examples. */
  static void prove(String name, BlockerFile file) {
    for (BlockerFile.BlockList list : file.lists()) {
      for (BlockerFile.Pattern pattern : list.rules()) {
        String place = name + ", rule \"" + pattern.pattern() + "\"";
        Rule rule = Rule.of(list, pattern);
        check(place, pattern.examples(), rule, true);
        check(place, pattern.not(), rule, false);
      }
    }
  }

  private static void check(String place, List<String> addresses, Rule rule, boolean refused) {
    String kind = refused ? "example" : "counter-example";
    if (addresses.isEmpty()) {
      throw new InvalidFileException(place, "gives no " + kind + "; add one");
    }
    for (String address : addresses) {
      if (rule.refuses(address.toLowerCase(Locale.ROOT)) != refused) {
        String does = refused ? " does not fit" : " fits";
        throw new InvalidFileException(
            place,
            kind + " \"" + address + "\"" + does + " the rule; correct the one or the other");
      }
    }
  }

  /** The parts between the stars, which must follow each other. */
  private record Rule(List<String> parts, BlockedName blocked) {
    static Rule of(BlockerFile.BlockList list, BlockerFile.Pattern rule) {
      String lower = rule.pattern().toLowerCase(Locale.ROOT);
      return new Rule(
          List.of(lower.split("\\*", -1)),
          new BlockedName(list.list(), rule.pattern(), list.source()));
    }

    boolean refuses(String lower) {
      int at = 0;
      for (String part : parts) {
        int found = lower.indexOf(part, at);
        if (found < 0) {
          return false;
        }
        at = found + part.length();
      }
      return true;
    }
  }
}
