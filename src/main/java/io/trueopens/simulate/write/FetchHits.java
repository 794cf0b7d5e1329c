package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;
import io.trueopens.simulate.chance.Address;
import io.trueopens.simulate.mail.Campaign;
import io.trueopens.simulate.mail.Fetch;
import io.trueopens.simulate.mail.Item;
import io.trueopens.simulate.mail.MailPlan;
import io.trueopens.simulate.mail.Token;
import io.trueopens.simulate.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Fetches as the server sees them. */
public final class FetchHits {
  private final MailPlan plan;
  private final String host;
  private final long seed;
  private final Map<String, String> images = new HashMap<>();

  /** The server of a world. */
  public FetchHits(World world, MailPlan plan, long seed) {
    this.plan = plan;
    this.host = world.programs().site().host();
    this.seed = seed;
    world
        .audience()
        .variants()
        .forEach((name, variant) -> images.put(name, Addresses.encoded(variant.image())));
  }

  /** The id of the mail that the fetch is about. */
  public String token(Fetch fetch) {
    return Token.of(seed, fetch.message());
  }

  /** The campaign that the fetch is about. */
  public Campaign campaign(Fetch fetch) {
    return plan.campaignOf(fetch.message());
  }

  /** The arm of the mail that the fetch is about. */
  public String variant(Fetch fetch) {
    return plan.variantOf(fetch.message());
  }

  /** The request. */
  public Hit hit(Fetch fetch, String token) {
    return new Hit(
        Instant.ofEpochSecond(fetch.second()),
        host,
        Address.text(fetch.requester().address()),
        fetch.answer().head() ? "HEAD" : "GET",
        target(fetch, token),
        fetch.answer().status(),
        (long) fetch.answer().bytes(),
        fetch.requester().agent(),
        fetch.requester().referer());
  }

  private String target(Fetch fetch, String token) {
    boolean named = fetch.item() == Item.IMAGE || fetch.item() == Item.SHARED_IMAGE;
    String image = named ? Objects.requireNonNull(images.get(variant(fetch))) : "";
    return Addresses.target(fetch.item(), campaign(fetch), token, image);
  }
}
