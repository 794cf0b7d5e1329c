package io.trueopens.tracker;

import org.jspecify.annotations.Nullable;

/**
 * What a request's target says of the object that was fetched.
 *
 * @param campaign as in the URL, percent-decoded; null where the URL does not tell
 * @param message id of one mail to one recipient, as in the URL; null for shared objects
 * @param image name of the image or document, percent-decoded; null where there is none
 */
public record TrackedObject(
    Kind kind, @Nullable String campaign, @Nullable String message, @Nullable String image) {}
