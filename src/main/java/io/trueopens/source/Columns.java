package io.trueopens.source;

/** Places of the columns of {@link AccessLogSchema#SCHEMA}, looked up once. */
final class Columns {
  static final int RECORD = RowShape.column("record");
  static final int TIME = RowShape.column("time");
  static final int HOST = RowShape.column("host");
  static final int CLIENT_IP = RowShape.column("client_ip");
  static final int METHOD = RowShape.column("method");
  static final int TARGET = RowShape.column("target");
  static final int STATUS = RowShape.column("status");
  static final int BYTES = RowShape.column("bytes");
  static final int USER_AGENT = RowShape.column("user_agent");
  static final int REFERER = RowShape.column("referer");
  static final int REASON = RowShape.column("reason");
  static final int DETAIL = RowShape.column("detail");
  static final int FILE = RowShape.column("file");
  static final int OFFSET = RowShape.column("offset");
  static final int LENGTH = RowShape.column("length");
  static final int RAW = RowShape.column("raw");
  static final int LINES = RowShape.column("lines");
  static final int HITS = RowShape.column("hits");
  static final int SAMPLED = RowShape.column("sampled");
  static final int NOT_EXAMINED = RowShape.column("not_examined");
  static final int IGNORED = RowShape.column("ignored");
  static final int REJECTED = RowShape.column("rejected");
  static final int WAITING = RowShape.column("waiting");
  static final int BYTES_READ = RowShape.column("bytes_read");
  static final int PROBLEM = RowShape.column("problem");

  private Columns() {}
}
