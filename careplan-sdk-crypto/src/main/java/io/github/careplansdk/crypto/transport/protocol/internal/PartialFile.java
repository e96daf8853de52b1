package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.PartialBody;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A body that arrives in a file of its owner's. */
record PartialFile(Path file) implements PartialBody {
    @Override
    public long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    @Override
    public OutputStream goOn() throws IOException {
        return from(size());
    }

    @Override
    public OutputStream beginAnew() throws IOException {
        return from(0);
    }

    private OutputStream from(long position) throws IOException {
        FileChannel channel = Disk.PRIVATE.open(file);
        channel.truncate(position).position(position);
        return Channels.newOutputStream(channel);
    }
}
