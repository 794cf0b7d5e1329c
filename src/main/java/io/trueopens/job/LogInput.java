package io.trueopens.job;

import org.jspecify.annotations.Nullable;

/**
 * Access logs of one kind.
 *
 * @param path a file, a folder or a pattern with {@code *}
 * @param host the host of lines that carry none
 */
public record LogInput(String path, @Nullable String host) {}
