package io.trueopens.mail;

import org.jspecify.annotations.Nullable;

/**
 * What an image could be called instead. Somebody who sees the image will know better.
 *
 * @param name a name for the file, null when the one it has is as good
 * @param alt an alt text, null when the one it has is as good
 * @param from what it was taken from
 */
public record Suggestion(@Nullable String name, @Nullable String alt, String from) {}
