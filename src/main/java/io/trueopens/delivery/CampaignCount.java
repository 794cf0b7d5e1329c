package io.trueopens.delivery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many mails a campaign had, where single mails are not known.
 *
 * @param campaign its id
 * @param sent mails that left
 * @param bounces mails that came back
 */
public record CampaignCount(String campaign, long sent, long bounces) {
  /** The columns that are needed, as listmonk names them. */
  public static final List<String> COLUMNS = List.of("uuid", "sent", "bounces");

  /** What is said of a row without counts. */
  public static final String NO_COUNT =
      "no campaign, or sent and bounces are no counts with bounces at most sent";

  /** Reads a row; empty when it holds no counts that can be true. */
  public static Optional<CampaignCount> of(
      @Nullable String campaign, @Nullable String sent, @Nullable String bounces) {
    if (campaign == null || campaign.isBlank() || sent == null) {
      return Optional.empty();
    }
    try {
      long all = Long.parseLong(sent.strip());
      long back = bounces == null ? 0 : Long.parseLong(bounces.strip());
      return back < 0 || back > all
          ? Optional.empty()
          : Optional.of(new CampaignCount(campaign.strip(), all, back));
    } catch (NumberFormatException e) {
      // No counts: the caller says so.
      return Optional.empty();
    }
  }

  /** Mails that were accepted. */
  public long delivered() {
    return sent - bounces;
  }
}
