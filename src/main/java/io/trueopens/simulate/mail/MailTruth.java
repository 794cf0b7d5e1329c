package io.trueopens.simulate.mail;

import io.trueopens.simulate.world.Item;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What really happened to a mail. The counters count requests whose address names the mail and that
 * reached a log; what was lost on the way is counted apart.
 */
public final class MailTruth {
  /** A time that never came. */
  public static final long NEVER = Long.MAX_VALUE;

  private final Map<FetchClass, Integer> images = new EnumMap<>(FetchClass.class);
  private final Map<FetchClass, Integer> others = new EnumMap<>(FetchClass.class);
  private int lost;
  private long readAt = NEVER;
  private long firstImageAt = NEVER;

  /** Notes that the person opened the mail. */
  void readAt(long second) {
    readAt = Math.min(readAt, second);
  }

  /**
   * Counts a request.
   *
   * @param named whether its address names the mail
   * @param logged whether it reached a log
   */
  void count(Fetch fetch, boolean named, boolean logged) {
    boolean image = fetch.item() == Item.PIXEL || fetch.item() == Item.IMAGE;
    if (image && fetch.why().isPerson() && !fetch.answer().head()) {
      firstImageAt = Math.min(firstImageAt, fetch.second());
    }
    if (!named) {
      return;
    }
    if (logged) {
      (image ? images : others).merge(fetch.why(), 1, Integer::sum);
    } else {
      lost++;
    }
  }

  /** Unix time of the first opening, or {@link #NEVER}. */
  public long readAt() {
    return readAt;
  }

  /**
   * Unix time, by the server's clock, of the first image or pixel that was loaded because a person
   * looked, logged or lost; or {@link #NEVER}. Apple's fetches do not count.
   */
  public long firstImageAt() {
    return firstImageAt;
  }

  /** Requests that were made and are in no log. */
  public int lost() {
    return lost;
  }

  /** Pixels and images that were fetched because a person looked. */
  public int personImages() {
    return sum(images, FetchClass::isPerson);
  }

  /** Documents, pages and links that a person fetched. */
  public int personOthers() {
    return sum(others, FetchClass::isPerson);
  }

  /** Requests by gateways, previews and programs. */
  public int machines() {
    return sum(images, FetchClass::isMachine) + sum(others, FetchClass::isMachine);
  }

  /** All requests of a class. */
  public int all(FetchClass fetchClass) {
    return images.getOrDefault(fetchClass, 0) + others.getOrDefault(fetchClass, 0);
  }

  /** The first that holds, from the strongest sign of a person that is in a log to none. */
  public String outcome(Mail mail) {
    if (mail.bounced()) {
      return "bounced";
    } else if (personImages() > 0) {
      return "image_loaded_by_person";
    } else if (personOthers() > 0) {
      return "link_only";
    } else if (all(FetchClass.APPLE_AT_OPEN) > 0) {
      return "apple_at_open";
    } else if (all(FetchClass.PREFETCH) > 0) {
      return "prefetched_only";
    }
    return machines() > 0 ? "machine_only" : "nothing_fetched";
  }

  private static int sum(Map<FetchClass, Integer> counts, Predicate<FetchClass> counted) {
    int sum = 0;
    for (Map.Entry<FetchClass, Integer> count : counts.entrySet()) {
      sum += counted.test(count.getKey()) ? count.getValue() : 0;
    }
    return sum;
  }
}
