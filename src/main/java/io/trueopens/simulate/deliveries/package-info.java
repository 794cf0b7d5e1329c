/**
 * What the sender learns of his mails, as mailers and mail services tell it.
 *
 * <p>May use: chance, mail, world, write; Jackson.
 */
@NullMarked
package io.trueopens.simulate.deliveries;

import org.jspecify.annotations.NullMarked;
