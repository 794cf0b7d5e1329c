package io.trueopens.format.servers;

import io.trueopens.hit.LogLine;
import java.util.Set;

/**
 * A line that a server logs beside the line of a request, or in its place.
 *
 * @param reason what it tells
 * @param text what it has and no other line
 * @param readAs what the parser should make of it
 * @param requests the names of the requests that have it, once each
 */
record Surplus(String reason, String text, Class<? extends LogLine> readAs, Set<String> requests) {}
