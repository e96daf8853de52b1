package io.github.careplansdk.crypto.transport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.testkit.store.BodyStoreContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryBodiesTest implements BodyStoreContract {
    @TempDir
    private Path folder;

    @Override
    public BodyStore bodies() {
        return DirectoryStores.bodies(folder.resolve("bodies"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", ".hidden", "a\\b", "ユニット"})
    void aKeyLeadsNowhereElse(String key) {
        assertThatThrownBy(() -> bodies().find(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyMayHaveTwoHundredCharacters() throws IOException {
        assertThat(bodies().find("a".repeat(200))).isEmpty();
        assertThatThrownBy(() -> bodies().find("a".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }
}
