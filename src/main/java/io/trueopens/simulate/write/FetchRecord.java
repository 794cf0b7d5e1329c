package io.trueopens.simulate.write;

import io.trueopens.simulate.mail.Answer;
import io.trueopens.simulate.mail.Fetch;
import io.trueopens.simulate.mail.FetchClass;
import io.trueopens.simulate.mail.Requester;
import io.trueopens.simulate.world.Item;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fetch as so many bytes. Agents and referers are few: each is kept once, and told by its number.
 */
final class FetchRecord {
  /** Length of a record in bytes. */
  static final int BYTES = 41;

  private static final List<Item> ITEMS = List.of(Item.values());
  private static final List<FetchClass> CLASSES = List.of(FetchClass.values());

  private final Map<@Nullable String, Integer> numbers = new HashMap<>();
  private final List<@Nullable String> texts = new ArrayList<>();

  void write(Fetch fetch, ByteBuffer out) {
    out.putLong(fetch.second()).putLong(fetch.message());
    out.put((byte) ITEMS.indexOf(fetch.item())).put((byte) CLASSES.indexOf(fetch.why()));
    out.putLong(fetch.requester().address());
    out.putInt(number(fetch.requester().agent())).putInt(number(fetch.requester().referer()));
    out.put((byte) (fetch.answer().head() ? 1 : 0));
    out.putShort((short) fetch.answer().status()).putInt(fetch.answer().bytes());
  }

  Fetch read(ByteBuffer in) {
    long second = in.getLong();
    long message = in.getLong();
    Item item = ITEMS.get(in.get());
    FetchClass why = CLASSES.get(in.get());
    long address = in.getLong();
    String agent = texts.get(in.getInt());
    String referer = texts.get(in.getInt());
    Requester requester = new Requester(why, address, agent == null ? "" : agent, referer);
    Answer answer = new Answer(in.get() == 1, in.getShort(), in.getInt());
    return new Fetch(second, message, item, requester, answer);
  }

  private int number(@Nullable String text) {
    Integer known = numbers.get(text);
    if (known == null) {
      known = texts.size();
      texts.add(text);
      numbers.put(text, known);
    }
    return known;
  }
}
