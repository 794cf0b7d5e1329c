package io.trueopens.delivery;

/** What happens to a queue id, in the order in which it happens within one second. */
public enum QueueStep {
  /** It was given to a message. */
  QUEUED,
  /** That message is a notification to a sender. */
  NOTIFICATION,
  /** Somebody took the message, or refused it for good. */
  ATTEMPT,
  /** The mail is gone; the id may be given again. */
  REMOVED;

  /** The field with host and queue id. */
  public static final String QUEUE = "queue";

  /** The field with the time of the step. */
  public static final String TIME = "step_at";

  /** The field with the name of the step. */
  public static final String NAME = "step";
}
