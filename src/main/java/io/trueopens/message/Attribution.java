package io.trueopens.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a fetch belongs to a delivered message, or why not. */
public enum Attribution {
  /** Its message was delivered. */
  DELIVERED("their message was delivered"),
  /** Its message is known, but bounced or is still under way. */
  NOT_DELIVERED("their message bounced, or is still under way"),
  /** Its URL names another campaign of the deliveries than the one its message is of. */
  OTHER_CAMPAIGN("their URLs name another campaign than the one their message is of"),
  /** Its campaign is known, its message is not: forged, cut off, or sent outside the list. */
  UNKNOWN_MESSAGE("their message is not among the deliveries: forged, damaged or not in the list"),
  /** Its campaign is known by the number of its deliveries only. */
  COUNTED_CAMPAIGN("only the number of their campaign's deliveries is known"),
  /** No delivery is known of its campaign. */
  NO_DELIVERIES("no delivery of their campaign is known, so it has counts and no rate"),
  /** Its URL names no message: everybody gets the same. */
  SHARED("their URLs name no message: all readers get the same");

  private final String meaning;

  Attribution(String meaning) {
    this.meaning = meaning;
  }

  /** The name used in tables and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is true of such fetches, in words for readers of the report. */
  public String meaning() {
    return meaning;
  }

  /**
   * Where a fetch of a message belongs.
   *
   * @param message its pseudonym; null when the URL names none
   * @param campaign as the URL has it
   * @param delivery the message as the deliveries know it; null when they do not
   */
  public static Attribution of(
      @Nullable String message,
      @Nullable String campaign,
      @Nullable Known delivery,
      KnownCampaigns campaigns) {
    if (message == null) {
      return SHARED;
    }
    if (delivery == null) {
      return ofUnknown(campaign, campaigns);
    }
    // Deliveries may call a campaign otherwise than its URLs do; only a name that they use too,
    // and use for other mails, contradicts them.
    boolean contradicts =
        campaign != null
            && !campaign.equals(delivery.campaign())
            && campaigns.listed().contains(campaign);
    if (contradicts) {
      return OTHER_CAMPAIGN;
    }
    return delivery.delivered() ? DELIVERED : NOT_DELIVERED;
  }

  private static Attribution ofUnknown(@Nullable String campaign, KnownCampaigns campaigns) {
    if (campaign != null && campaigns.counted().contains(campaign)) {
      return COUNTED_CAMPAIGN;
    }
    boolean known = campaign == null ? campaigns.any() : campaigns.listed().contains(campaign);
    return known ? UNKNOWN_MESSAGE : NO_DELIVERIES;
  }

  /**
   * What the deliveries say of a message.
   *
   * @param delivered whether it was accepted
   */
  public record Known(String campaign, boolean delivered) {}
}
