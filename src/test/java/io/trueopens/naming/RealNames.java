package io.trueopens.naming;

import io.trueopens.knowledge.StrictJson;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Names that nobody chose for the rules, with the styles that two readers gave them. */
record RealNames(
    String title, String source, String readers, String split, String checked, List<Read> names) {
  private static final Set<NamingStyle> SOFT =
      EnumSet.of(NamingStyle.DESCRIPTIVE, NamingStyle.TITLE_LIKE);

  /**
   * One name.
   *
   * @param first the style that one reader gave it
   * @param second the style that the other gave it
   * @param found where it was met
   */
  record Read(String name, String first, String second, String found) {
    boolean isUndisputed() {
      return first.equals(second);
    }

    /** The site or the repository, without the folder. */
    String site() {
      return found.split(" ", 2)[0];
    }

    /** Whether the first reader gave it that style. */
    boolean isLike(NamingStyle style) {
      return isAlike(first, style);
    }

    /** Whether the first reader did, with descriptive and title_like counted as one. */
    boolean isNearly(NamingStyle style) {
      return isNearly(first, style);
    }

    static boolean isAlike(String read, NamingStyle style) {
      return style.id().equals(read);
    }

    static boolean isNearly(String read, NamingStyle style) {
      boolean soft = SOFT.stream().anyMatch(each -> each.id().equals(read));
      return isAlike(read, style) || (soft && SOFT.contains(style));
    }
  }

  /** The names that the first rules were made by. */
  static RealNames first() {
    return bundled("real-names.json");
  }

  /** Held out once; the rules were mended by their mistakes since. */
  static RealNames second() {
    return bundled("fresh-names.json");
  }

  /** Held out once; the rules were mended by their mistakes since. */
  static RealNames third() {
    return bundled("later-names.json");
  }

  /** Held out once; the weights are learned from it since. */
  static RealNames fourth() {
    return bundled("fourth-names.json");
  }

  /** Held out once; the weights are learned from it since. */
  static RealNames fifth() {
    return bundled("fifth-names.json");
  }

  /** Names of images in repositories, read for the weights. */
  static RealNames ofRepositories() {
    return bundled("repository-names.json");
  }

  /** Names of images of mails, read for the weights. */
  static RealNames ofMails() {
    return bundled("mail-names.json");
  }

  /** Names in repositories that no rule was mended by and from which nothing was learned. */
  static RealNames heldOutOfRepositories() {
    return bundled("sixth-names.json");
  }

  /** Names of images of mails that no rule was mended by and from which nothing was learned. */
  static RealNames heldOutOfMails() {
    return bundled("seventh-names.json");
  }

  /** The same, found in other folders later. */
  static RealNames heldOutOfLaterMails() {
    return bundled("eighth-names.json");
  }

  /** All sets that the weights are learned from. */
  static Stream<RealNames> learned() {
    return Stream.of(first(), second(), third(), fourth(), fifth(), ofRepositories(), ofMails());
  }

  private static RealNames bundled(String file) {
    return StrictJson.readBundled("/naming/" + file, RealNames.class);
  }

  List<Read> undisputed() {
    return names.stream().filter(Read::isUndisputed).toList();
  }

  static double share(List<Read> of, Predicate<Read> that) {
    return of.stream().filter(that).count() / (double) of.size();
  }

  /**
   * Cohen's kappa of the two readers: agreement beyond that of two who guess by their own shares; 1
   * is always, 0 as often as by chance.
   *
   * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen 1960</a>
   */
  double kappa() {
    double agreed = share(names, Read::isUndisputed);
    double chance = 0;
    for (NamingStyle style : NamingStyle.values()) {
      chance +=
          share(names, read -> read.first().equals(style.id()))
              * share(names, read -> read.second().equals(style.id()));
    }
    return (agreed - chance) / (1 - chance);
  }
}
