package io.trueopens.simulate.deliveries;

/**
 * Something that a mail service tells of a mail.
 *
 * @param second Unix time by the service's clock
 */
record MailEvent(Kind kind, long second) {
  /** What can be told. */
  enum Kind {
    /** The service has taken it over. */
    SENT,
    /** The receiving server put it off. */
    DEFERRED,
    /** The receiving server has it. */
    DELIVERED,
    /** The receiving server refused it. */
    BOUNCED,
    /** The service's own pixel was fetched. */
    OPENED,
    /** Somebody called it spam. */
    COMPLAINED
  }
}
