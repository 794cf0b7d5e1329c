package io.trueopens.simulate.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.simulate.deliveries.DeliveryFormat;
import org.junit.jupiter.api.Test;

class TrackersTest {
  @Test
  void knowWhichAddressesNameAMail() {
    assertThat(Trackers.of("own").knowsMailsByRecipient()).isFalse();
    assertThat(Trackers.of("mautic").knowsMailsByRecipient()).isFalse();
    assertThat(Trackers.of("keila").knowsMailsByRecipient()).isFalse();
    assertThat(Trackers.of("listmonk").knowsMailsByRecipient()).isTrue();
    assertThat(Trackers.of("phplist").knowsMailsByRecipient()).isTrue();
    assertThat(Trackers.of("phplist").namesMail(Item.PIXEL)).isTrue();
    assertThat(Trackers.of("phplist").namesMail(Item.DOWNLOAD)).isFalse();
    assertThat(Trackers.of("mautic").namesMail(Item.CLICK)).isFalse();
    assertThat(Trackers.of("keila").has(Item.VIEW)).isFalse();
  }

  @Test
  void anUnknownOneIsNamed() {
    assertThatThrownBy(() -> Trackers.of("pigeon"))
        .hasMessage(
            "unknown tracker \"pigeon\"; expected one of keila, listmonk, mautic, own,"
                + " own-message-id, phplist");
  }

  @Test
  void everyFormOfDeliveriesIsKnownAndGoesWithSome() {
    for (String name : Trackers.names()) {
      for (String form : Trackers.of(name).deliveries()) {
        DeliveryFormat.of(form).checkGoesWith(Trackers.of(name));
      }
    }
    for (String form : DeliveryFormat.ids()) {
      assertThat(Trackers.names())
          .as(form)
          .anyMatch(name -> Trackers.of(name).deliveries().contains(form));
    }
  }

  @Test
  void formsWithoutACommonIdAreRefused() {
    assertThatThrownBy(() -> DeliveryFormat.SES.checkGoesWith(Trackers.of("listmonk")))
        .hasMessage(
            "deliveries ses have no id that is in the addresses of listmonk; possible with it are"
                + " csv, jsonl, listmonk-counts");
    assertThatThrownBy(() -> DeliveryFormat.of("smoke"))
        .hasMessage(
            "unknown form of deliveries \"smoke\"; expected one of csv, jsonl, ses, ses-sns,"
                + " sendgrid, mailgun, postmark, postfix, listmonk-counts");
  }
}
