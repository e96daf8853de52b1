package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.name.OfficeNumber;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** For which offices the older way of encrypting is used: those named, and no other. */
class ReceiverCertificatesTest {
    private static final OfficeNumber MINE = new OfficeNumber("9970100011");
    private static final OfficeNumber NAMED = new OfficeNumber("9970100037");
    private static final OfficeNumber NAMED_LATER = new OfficeNumber("9970100045");

    @Test
    void itIsNeededForTheOfficesNamedAndForThoseOfWhatIsDecorated() throws IOException {
        ReceiverCertificates plain = office -> Optional.empty();
        ReceiverCertificates once = plain.withPkcs1v15For(Set.of(NAMED));
        ReceiverCertificates twice = once.withPkcs1v15For(Set.of(NAMED_LATER));

        assertThat(plain.needsPkcs1v15(NAMED)).isFalse();
        assertThat(once.needsPkcs1v15(NAMED)).isTrue();
        assertThat(once.needsPkcs1v15(NAMED_LATER)).isFalse();
        assertThat(twice.needsPkcs1v15(NAMED)).isTrue();
        assertThat(twice.needsPkcs1v15(NAMED_LATER)).isTrue();
        assertThat(twice.needsPkcs1v15(MINE)).isFalse();
    }
}
