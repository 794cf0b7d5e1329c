package io.trueopens.simulate.mail;

/**
 * One campaign.
 *
 * @param number from 0
 * @param start Unix time of the first mail, by the mailer's clock
 * @param size how many mails
 * @param firstMessage number of its first mail
 * @param sharesImage whether its image has one address for all recipients
 */
public record Campaign(int number, long start, long size, long firstMessage, boolean sharesImage) {}
