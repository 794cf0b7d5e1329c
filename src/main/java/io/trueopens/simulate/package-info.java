/**
 * Mail whose truth is known, for judging everything that reads logs: the same seed and options give
 * the same bytes, at any size.
 *
 * <p>It knows none of the rules by which fetches are judged: its assumptions come from published
 * sources, stand with them in its own files, and are shared with no rule. Everything about a mail
 * is a pure function of the seed and the mail's number. A first pass tells the story of every mail
 * and writes deliveries and truth; the requests go to a sorter that keeps runs on disk. A second
 * pass merges them with the ordinary traffic, which is drawn in the order of time. So memory does
 * not depend on the number of mails.
 *
 * <p>What is left out, and what the result must not be taken for, stands in {@code
 * jobs/simulate.md}.
 *
 * <p>May use: hit, knowledge.
 */
@NullMarked
package io.trueopens.simulate;

import org.jspecify.annotations.NullMarked;
