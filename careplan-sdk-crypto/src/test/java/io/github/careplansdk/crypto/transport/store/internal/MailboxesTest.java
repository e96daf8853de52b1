package io.github.careplansdk.crypto.transport.store.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An inbox that cannot be opened closes the outbox again. */
class MailboxesTest {
    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void whatFailedFirstIsToldAlsoWhereClosingFailsToo() {
        IOException first = new IOException("The inbox cannot be opened.");
        IOException second = new IOException("The outbox cannot be closed.");
        OutboxStore outbox = proxy(OutboxStore.class, (self, method, arguments) -> {
            throw second;
        });
        TransportStores stores = proxy(TransportStores.class, (self, method, arguments) -> {
            if (method.getName().equals("openOutbox")) {
                return Optional.of(outbox);
            }
            throw first;
        });
        assertThatThrownBy(() -> Mailboxes.open(stores, stores, "peer"))
                .isSameAs(first)
                .hasSuppressedException(second);
    }
}
