/**
 * Lines, tables and files, as bytes and in the order of time.
 *
 * <p>May use: chance, mail, world, hit; Jackson.
 */
@NullMarked
package io.trueopens.simulate.write;

import org.jspecify.annotations.NullMarked;
