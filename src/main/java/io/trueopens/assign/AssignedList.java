package io.trueopens.assign;

import io.trueopens.csv.BrokenRowException;
import io.trueopens.csv.CsvReader;
import io.trueopens.csv.CsvWriter;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.message.MessageKeys;
import io.trueopens.message.Pseudonyms;
import io.trueopens.message.Pseudonyms.Of;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a list of recipients row by row and writes it with arm and token, the deliveries that the
 * job will want, and the images' HTML. Of all rows only the recipients are kept in memory, so that
 * none is taken twice.
 */
public final class AssignedList {
  /** The list, each row with what was added. */
  public static final String RECIPIENTS = "recipients.csv";

  /** What the job's {@code deliveries} name. */
  public static final String DELIVERIES = "deliveries.csv";

  /** One image an arm, for the mailer. */
  public static final String SNIPPETS = "snippets.html";

  private static final List<String> ADDED = List.of("arm", "message", "image", "image_url");

  private final Plan plan;
  private final Pseudonyms pseudonyms;
  private final Draws draws;
  private final Map<Arm, Long> counts = new LinkedHashMap<>();
  private final Map<String, Long> linesByRecipient = new HashMap<>();

  private AssignedList(Plan plan, Pseudonyms pseudonyms) {
    this.plan = plan;
    this.pseudonyms = pseudonyms;
    this.draws =
        plan.strata().isEmpty()
            ? new Draw(plan.arms(), plan.salt(), pseudonyms)
            : new BlockDraw(plan.arms(), plan.salt(), pseudonyms);
    plan.arms().forEach(arm -> counts.put(arm, 0L));
  }

  /**
   * Assigns a list.
   *
   * @param list UTF-8, comma-separated or, when its first line says so, by semicolons or tabs
   * @param folder for the three files; they appear when all is done
   * @return recipients by arm
   * @throws InvalidFileException when the list cannot be used, with the line
   */
  public static Map<Arm, Long> write(Plan plan, Pseudonyms pseudonyms, Path list, Path folder)
      throws IOException {
    AssignedList assigned = new AssignedList(plan, pseudonyms);
    Files.createDirectories(folder);
    Path recipients = folder.resolve(RECIPIENTS + ".part");
    Path deliveries = folder.resolve(DELIVERIES + ".part");
    try (BufferedReader text = Files.newBufferedReader(list);
        CsvReader in = new CsvReader(text);
        CsvWriter rows = new CsvWriter(Files.newBufferedWriter(recipients), in.separator());
        CsvWriter mails = new CsvWriter(Files.newBufferedWriter(deliveries), ',')) {
      assigned.assign(list, in, rows, mails);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(recipients);
      Files.deleteIfExists(deliveries);
      throw e;
    }
    Files.writeString(folder.resolve(SNIPPETS), Snippets.of(plan));
    Files.move(recipients, folder.resolve(RECIPIENTS), StandardCopyOption.REPLACE_EXISTING);
    Files.move(deliveries, folder.resolve(DELIVERIES), StandardCopyOption.REPLACE_EXISTING);
    return assigned.counts;
  }

  private void assign(Path list, CsvReader in, CsvWriter rows, CsvWriter mails) throws IOException {
    try {
      copy(in, rows, mails);
    } catch (BrokenRowException e) {
      throw new InvalidFileException(list + ", line " + e.line(), e.problem(), e);
    }
  }

  private void copy(CsvReader in, CsvWriter rows, CsvWriter mails)
      throws IOException, BrokenRowException {
    List<String> header = in.row();
    if (header == null) {
      throw new BrokenRowException(1, 1, "is empty; expected a line with the names of the columns");
    }
    Columns columns = Columns.of(header, plan, ADDED);
    rows.row(with(header, ADDED));
    mails.row(
        List.of("message", "recipient", "campaign", "variant", "image", "alt", "dispatched_at"));
    List<String> row = in.row();
    while (row != null) {
      columns.require(row, in.line());
      requireNew(columns.recipientOf(row), in.line());
      assign(row, columns, rows, mails);
      row = in.row();
    }
  }

  /** Two mails of one recipient have one token, and with strata perhaps two arms. */
  private void requireNew(String recipient, long line) throws BrokenRowException {
    Long before = linesByRecipient.putIfAbsent(MessageKeys.normalised(recipient), line);
    if (before != null) {
      throw new BrokenRowException(
          line, 1, "names the recipient of line " + before + " again; name each recipient once");
    }
  }

  private void assign(List<String> row, Columns columns, CsvWriter rows, CsvWriter mails)
      throws IOException {
    String recipient = columns.recipientOf(row);
    String key = MessageKeys.normalised(recipient);
    Arm arm = draws.arm(key, columns.stratum(row));
    counts.merge(arm, 1L, Long::sum);
    String token = token(key);
    String address = plan.image().address(plan.campaign(), token, arm);
    rows.row(with(row, List.of(arm.name(), token, arm.image(), address)));
    mails.row(
        List.of(
            token,
            recipient,
            plan.campaign(),
            arm.name(),
            arm.image(),
            plan.image().alt(),
            plan.sentAt() == null ? "" : plan.sentAt()));
  }

  /** Tells campaign and recipient to those with the key, and nothing to others. */
  private String token(String recipient) {
    return pseudonyms.of(
        Of.TOKEN,
        plan.campaign().getBytes(StandardCharsets.UTF_8),
        recipient.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> with(List<String> row, List<String> more) {
    List<String> all = new ArrayList<>(row);
    all.addAll(more);
    return all;
  }
}
