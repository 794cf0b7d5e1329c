package io.trueopens.message;

import io.trueopens.fetcher.Verdict;
import io.trueopens.tracker.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hit of a message with its verdict, as far as the outcome depends on it.
 *
 * @param image name of the image; null for what is none, and for a pixel
 * @param status response status, where logged
 * @param agent the client or fetcher, as people call it
 * @param sure whether a rule of high confidence gave the verdict
 * @param continues whether it goes on with a download that an earlier hit began
 */
public record JudgedFetch(
    Instant time,
    Kind kind,
    @Nullable String image,
    @Nullable Integer status,
    String agent,
    Verdict verdict,
    boolean sure,
    boolean continues) {
  /** The first status that says that nothing was served. */
  public static final int FIRST_ERROR = 400;

  /** Whether the object was served; an error page shows nothing to anybody. */
  public boolean served() {
    return !isError(status);
  }

  /** Whether a status answers with an error; a redirect does not, nor one that was not logged. */
  public static boolean isError(@Nullable Integer status) {
    return status != null && status >= FIRST_ERROR;
  }
}
