package io.trueopens.fetcher;

import com.maxmind.db.CHMCache;
import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.InvalidNetworkException;
import com.maxmind.db.MaxMindDbConstructor;
import com.maxmind.db.MaxMindDbParameter;
import com.maxmind.db.Networks;
import com.maxmind.db.Reader;
import io.trueopens.address.Cidr;
import io.trueopens.knowledge.InvalidFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database in MaxMind's format that tells which autonomous system a network belongs to, such as
 * GeoLite2-ASN.
 */
final class AsDatabase {
  /** What is read of an entry; public, since MaxMind's reader makes it. */
  public record Entry(@Nullable Long number) {
    /** Databases of other things have no number in any entry. */
    @MaxMindDbConstructor
    public Entry(@MaxMindDbParameter(name = "autonomous_system_number") @Nullable Long number) {
      this.number = number;
    }
  }

  private final Path file;
  private final Map<Long, List<Cidr>> networks = new HashMap<>();
  private boolean holdsNumbers;

  private AsDatabase(Path file) {
    this.file = file;
  }

  /**
   * The networks of some autonomous systems, by their numbers.
   *
   * @throws InvalidFileException when the file is damaged, or no such database
   */
  static Map<Long, List<Cidr>> networks(Path file, Set<Long> wanted) {
    AsDatabase database = new AsDatabase(file);
    String type = database.read(wanted);
    if (!database.holdsNumbers) {
      throw new InvalidFileException(
          file.toString(),
          "is a database of the type \""
              + type
              + "\", without any autonomous_system_number; expected such as GeoLite2-ASN");
    }
    return database.networks;
  }

  private String read(Set<Long> wanted) {
    try (Reader reader = new Reader(file.toFile(), Reader.FileMode.MEMORY, new CHMCache())) {
      Networks<Entry> records = reader.networks(Entry.class);
      while (records.hasNext()) {
        take(records.next(), wanted);
      }
      return reader.getMetadata().databaseType();
    } catch (IOException | InvalidNetworkException e) {
      throw unreadable(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      // Of damaged bytes the reader throws whatever they lead to.
      throw unreadable("it is damaged", e);
    }
  }

  private InvalidFileException unreadable(String why, Exception e) {
    return new InvalidFileException(
        file.toString(), "cannot be read as a MaxMind database (" + why + "); fetch it again", e);
  }

  private void take(DatabaseRecord<Entry> record, Set<Long> wanted) {
    Long number = record.data().number();
    holdsNumbers |= number != null;
    if (number != null && wanted.contains(number)) {
      networks
          .computeIfAbsent(number, any -> new ArrayList<>())
          .add(Cidr.parse(record.network().toString()));
    }
  }
}
