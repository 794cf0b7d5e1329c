package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;
import io.trueopens.simulate.chance.Address;
import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.mail.Campaign;
import io.trueopens.simulate.mail.Fetch;
import io.trueopens.simulate.mail.MailNames;
import io.trueopens.simulate.mail.MailPlan;
import io.trueopens.simulate.world.Item;
import io.trueopens.simulate.world.Tracker;
import io.trueopens.simulate.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fetches as the server sees them. */
public final class FetchHits {
  private static final List<Item> ITEMS = List.of(Item.values());

  private final Tracker tracker;
  private final MailPlan plan;
  private final MailNames names;
  private final String host;
  private final long seed;
  private final Map<String, String> images = new HashMap<>();

  /** The server of a world. */
  public FetchHits(World world, MailPlan plan, long seed) {
    this.tracker = world.tracker();
    this.plan = plan;
    this.names = new MailNames(tracker, plan, seed);
    this.host = world.programs().site().host();
    this.seed = seed;
    world
        .audience()
        .variants()
        .forEach((name, variant) -> images.put(name, encoded(variant.image())));
  }

  /** The id of the mail that the fetch is about. */
  public String message(Fetch fetch) {
    return names.message(fetch.message());
  }

  /**
   * The request.
   *
   * @param message the id of the mail
   */
  public Hit hit(Fetch fetch, String message) {
    return new Hit(
        Instant.ofEpochSecond(fetch.second()),
        host,
        Address.text(fetch.requester().address()),
        fetch.answer().head() ? "HEAD" : "GET",
        target(fetch, message),
        fetch.answer().status(),
        (long) fetch.answer().bytes(),
        fetch.requester().agent(),
        fetch.requester().referer());
  }

  private String target(Fetch fetch, String message) {
    long place = fetch.message() * ITEMS.size() + ITEMS.indexOf(fetch.item());
    return tracker
        .object(fetch.item())
        .target()
        .fill(new Dice(seed, Purpose.TARGET, place), name -> part(name, fetch, message));
  }

  private String part(String name, Fetch fetch, String message) {
    Campaign campaign = plan.campaignOf(fetch.message());
    return switch (name) {
      case "message" -> message;
      case "campaign" -> names.campaign(campaign);
      case "recipient" -> names.recipient(plan.recipientOf(fetch.message()));
      case "link" -> names.link(campaign);
      case "image" -> image(fetch);
      case "form_image" -> URLEncoder.encode(image(fetch), StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException("no part of an address: " + name);
    };
  }

  private String image(Fetch fetch) {
    return Objects.requireNonNull(images.get(plan.variantOf(fetch.message())));
  }

  /** A name as it stands in an address. */
  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
