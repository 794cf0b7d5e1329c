package io.trueopens.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched beside the pixels and images of delivered mail.
 *
 * @param withoutMail fetches that no delivered message accounts for, most first
 * @param sharedImages images that all readers get from one address, most fetches first
 * @param documents downloads, most first
 * @param notListed what is in none of the lists
 */
public record OtherFetches(
    List<WithoutMail> withoutMail,
    List<SharedImage> sharedImages,
    List<Document> documents,
    NotListed notListed) {
  /** Nothing of the kind. */
  public static final OtherFetches NONE =
      new OtherFetches(List.of(), List.of(), List.of(), new NotListed(0, 0, 0));

  /**
   * What has names that were fetched less than those in the lists.
   *
   * @param withoutMail fetches that no delivered message accounts for
   * @param sharedImages fetches of shared images
   * @param documents downloads
   */
  public record NotListed(long withoutMail, long sharedImages, long documents) {}

  /**
   * Fetches of one campaign for one reason.
   *
   * @param campaign as the URLs have it; null where they have none
   * @param reason why no delivered message accounts for them, in words
   * @param messages how many messages their URLs name
   */
  public record WithoutMail(
      @Nullable String campaign, String reason, long messages, FetchCounts fetches) {
    /** All fetches. */
    public long total() {
      return fetches.total();
    }
  }

  /**
   * An image whose address is the same for all readers.
   *
   * @param coLoaded estimate: messages whose own images alone were fetched beside it
   * @param ambiguous fetches beside the images of several messages
   */
  public record SharedImage(
      String host, String image, FetchCounts fetches, long coLoaded, long ambiguous) {
    /** All fetches. */
    public long total() {
      return fetches.total();
    }
  }

  /**
   * A document.
   *
   * @param campaign as the URL has it; null where it has none
   * @param byPeople downloads by people
   * @param complete those of them that came whole
   * @param unknownSize those of them of a document whose length is not known
   * @param byOthers downloads by machines, and by whoever the evidence does not tell
   */
  public record Document(
      @Nullable String campaign,
      String file,
      long byPeople,
      long complete,
      long unknownSize,
      long byOthers) {
    /** All downloads. */
    public long total() {
      return byPeople + byOthers;
    }
  }
}
