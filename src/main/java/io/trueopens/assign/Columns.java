package io.trueopens.assign;

import io.trueopens.csv.BrokenRowException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things stand in a row of the list.
 *
 * @param recipient place of the recipient
 * @param strata places of the strata's columns
 * @param count fields that each row has
 */
record Columns(int recipient, List<Integer> strata, int count) {
  static Columns of(List<String> header, Plan plan, List<String> added) throws BrokenRowException {
    for (String name : added) {
      if (header.contains(name)) {
        throw new BrokenRowException(
            1, 1, "has a column \"" + name + "\" already, which would be added; rename it");
      }
    }
    List<Integer> strata = new ArrayList<>();
    for (String name : plan.strata()) {
      strata.add(place(header, name));
    }
    return new Columns(place(header, plan.recipient()), strata, header.size());
  }

  private static int place(List<String> header, String name) throws BrokenRowException {
    int place = header.indexOf(name);
    if (place < 0) {
      throw new BrokenRowException(
          1, 1, "has no column \"" + name + "\"; its columns are " + String.join(", ", header));
    }
    return place;
  }

  /**
   * Fails unless a row has what it must have.
   *
   * @param line where it begins
   */
  void require(List<String> row, long line) throws BrokenRowException {
    if (row.size() != count) {
      throw new BrokenRowException(
          line, 1, "has " + row.size() + " fields; the first line has " + count);
    }
    if (row.get(recipient).isBlank()) {
      throw new BrokenRowException(line, 1, "names no recipient; take the row out, or name one");
    }
  }

  String recipientOf(List<String> row) {
    return row.get(recipient).strip();
  }

  String stratum(List<String> row) {
    return strata.isEmpty() ? "" : String.join("\u0000", strata.stream().map(row::get).toList());
  }
}
