/**
 * The images of an e-mail, as they are before it is sent: what their names and alt texts say.
 *
 * <p>May use: knowledge, naming; jsoup, Apache James Mime4j.
 */
@NullMarked
package io.trueopens.mail;

import org.jspecify.annotations.NullMarked;
