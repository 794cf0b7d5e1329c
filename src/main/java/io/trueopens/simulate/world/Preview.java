package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Ranges;
import org.jspecify.annotations.Nullable;

/**
 * A service that makes a preview of a posted link.
 *
 * @param agent what it calls itself
 * @param networks where it stands; null when it fetches from the line of the person who posts
 */
public record Preview(String agent, @Nullable Ranges networks) {}
