package io.trueopens.format;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agent that a CDN sends in place of the client's. Lines that have it tell nothing of who asked:
 * no fetch in them can be judged.
 *
 * @param agent the whole User-Agent header
 * @param remedy what to change so that the client's own is logged
 * @param url where that is documented
 */
public record HiddenAgent(String agent, String remedy, String url) {
  private static final List<HiddenAgent> KNOWN =
      List.of(
          new HiddenAgent(
              "Amazon CloudFront",
              "let CloudFront send the User-Agent header to the origin (an origin request policy"
                  + " such as Managed-UserAgentRefererHeaders), or read CloudFront's own logs",
              "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/"
                  + "RequestAndResponseBehaviorCustomOrigin.html#request-custom-user-agent-header"));

  /** What stands in the way of knowing the client, if an agent is one of these. */
  public static Optional<HiddenAgent> of(@Nullable String userAgent) {
    return userAgent == null
        ? Optional.empty()
        : KNOWN.stream().filter(one -> one.agent().equals(userAgent)).findFirst();
  }
}
