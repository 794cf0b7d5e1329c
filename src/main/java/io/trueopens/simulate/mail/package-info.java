/**
 * What happens to one mail: sending, scanning, prefetching, reading, passing on.
 *
 * <p>May use: chance, world.
 */
@NullMarked
package io.trueopens.simulate.mail;

import org.jspecify.annotations.NullMarked;
