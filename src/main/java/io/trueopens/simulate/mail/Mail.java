package io.trueopens.simulate.mail;

/**
 * One mail to one recipient. Times are by the mailer's clock.
 *
 * @param number from 0, in the order of dispatch
 * @param variant name of the arm
 * @param dispatched Unix time
 * @param accepted Unix time, or {@link #BOUNCED}
 */
public record Mail(
    long number,
    Campaign campaign,
    String variant,
    Recipient recipient,
    long dispatched,
    long accepted) {
  /** In the place of the time of acceptance. */
  public static final long BOUNCED = Long.MIN_VALUE;

  /** Whether it was never accepted. */
  public boolean bounced() {
    return accepted == BOUNCED;
  }
}
