package io.trueopens.naming;

import org.jspecify.annotations.Nullable;

/**
 * An alt text with its style.
 *
 * @param text the alt text as it was given, null where the image has none
 * @param because one plain sentence on why it has this style
 */
public record StyledAlt(@Nullable String text, AltStyle style, String because) {}
