package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.world.Item;
import io.trueopens.simulate.world.Sending;
import io.trueopens.simulate.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who is sent what, and when: a pure function of the seed and a mail's number. */
public final class MailPlan {
  /** Campaigns of one day follow each other so far apart, until the hours run out. */
  private static final int SECONDS_BETWEEN = 37 * 60;

  private static final int CAMPAIGNS_A_DAY = 16;

  private final World world;
  private final long seed;
  private final List<Campaign> campaigns = new ArrayList<>();
  private final List<String> variants;
  private final Recipients recipients;

  /** The plan of a period. */
  public MailPlan(World world, Period period, long seed, Size size) {
    this.world = world;
    this.seed = seed;
    this.variants = List.copyOf(world.audience().variants().keySet());
    this.recipients = new Recipients(world, seed);
    long first = 0;
    for (int i = 0; i < size.campaigns(); i++) {
      Campaign campaign = campaign(i, first, period, size);
      campaigns.add(campaign);
      first += campaign.size();
    }
  }

  /**
   * How much is sent.
   *
   * @param messages mails over all campaigns
   * @param campaigns how many; each goes to the same list
   */
  public record Size(long messages, int campaigns) {}

  /** The campaigns, in the order of their mails. */
  public List<Campaign> campaigns() {
    return campaigns;
  }

  /** The mail of a place in a campaign. */
  public Mail mail(Campaign campaign, long place) {
    long number = campaign.firstMessage() + place;
    Sending sending = world.audience().sending();
    Dice dice = new Dice(seed, Purpose.SENDING, number);
    String variant = variant(dice);
    long dispatched = campaign.start() + sending.minutes() * 60L * place / campaign.size();
    boolean bounced = dice.chance(sending.bounceShare());
    long accepted = dispatched + sending.acceptanceDelay().draw(dice);
    return new Mail(
        number,
        campaign,
        variant,
        recipients.get(place),
        dispatched,
        bounced ? Mail.BOUNCED : accepted);
  }

  /** The campaign of a mail; for a number that no mail has, any campaign. */
  public Campaign campaignOf(long message) {
    Campaign last = campaigns.get(campaigns.size() - 1);
    if (message >= last.firstMessage() + last.size()) {
      return campaigns.get((int) (message % campaigns.size()));
    }
    int low = 0;
    int high = campaigns.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (campaigns.get(middle).firstMessage() <= message) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return campaigns.get(low);
  }

  /** The number of the recipient of a mail; for a number that no mail has, one that nobody has. */
  public long recipientOf(long message) {
    Campaign campaign = campaignOf(message);
    long place = message - campaign.firstMessage();
    return place < campaign.size() ? place : message;
  }

  /** The arm of a mail. */
  public String variantOf(long message) {
    return variant(new Dice(seed, Purpose.SENDING, message));
  }

  private Campaign campaign(int number, long first, Period period, Size size) {
    // Mails go out in the first half, so that there is time left to read them.
    int sendingDays = (period.days() + 1) / 2;
    int day = (int) ((long) number * sendingDays / size.campaigns());
    int earlier = 0;
    while (earlier < number
        && (int) ((long) (number - earlier - 1) * sendingDays / size.campaigns()) == day) {
      earlier++;
    }
    long offset = (earlier % CAMPAIGNS_A_DAY) * (long) SECONDS_BETWEEN;
    long start =
        period
                .start()
                .plusDays(day)
                .atTime(world.audience().sending().hour(), 0)
                .atZone(period.zone())
                .toEpochSecond()
            + offset;
    long mails =
        size.messages() / size.campaigns() + (number < size.messages() % size.campaigns() ? 1 : 0);
    return new Campaign(number, start, mails, first, sharesImage(number));
  }

  private boolean sharesImage(int number) {
    if (!world.tracker().has(Item.IMAGE) || !world.tracker().has(Item.SHARED_IMAGE)) {
      return world.tracker().has(Item.SHARED_IMAGE);
    }
    return new Dice(seed, Purpose.SHARED_IMAGE, number)
        .chance(world.audience().passingOn().sharedImageShare());
  }

  private String variant(Dice dice) {
    double sum = 0;
    for (String variant : variants) {
      sum += weight(variant);
    }
    double rest = dice.unit() * sum;
    for (String variant : variants) {
      rest -= weight(variant);
      if (rest < 0) {
        return variant;
      }
    }
    return variants.get(variants.size() - 1);
  }

  private double weight(String variant) {
    return Objects.requireNonNull(world.audience().variants().get(variant)).weight();
  }
}
