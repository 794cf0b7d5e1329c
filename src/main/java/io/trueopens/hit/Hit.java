package io.trueopens.hit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One logged request. A null component was not logged, or logged as {@code -} or empty.
 *
 * @param time when the server says the request happened
 * @param host the host that was asked, without port
 * @param clientIp the client's address as logged, without port; may be a host name
 * @param method the request method
 * @param target the request target with its query, without scheme and host, percent-encoding kept
 * @param status the response status
 * @param bytes bytes sent
 * @param userAgent the User-Agent header, unescaped
 * @param referer the Referer header, unescaped
 */
public record Hit(
    Instant time,
    @Nullable String host,
    @Nullable String clientIp,
    @Nullable String method,
    @Nullable String target,
    @Nullable Integer status,
    @Nullable Long bytes,
    @Nullable String userAgent,
    @Nullable String referer)
    implements LogLine {}
