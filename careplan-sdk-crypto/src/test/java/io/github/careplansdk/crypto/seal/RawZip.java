package io.github.careplansdk.crypto.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A ZIP file in which every field can be another than it should be, as an attacker might write it. */
final class RawZip {
    private static final int DESCRIPTOR = 1 << 3;

    private final List<Item> items = new ArrayList<>();
    private byte[] before = {};
    private byte[] beforeDirectory = {};
    private byte[] comment = {};
    private byte[] after = {};
    private int count = -1;

    /** An entry: as it should be, until a field is set. */
    static final class Item {
        byte[] name;
        byte[] localName;
        byte[] content;
        byte[] behind = {};
        byte[] extra = {};
        byte[] localExtra = {};
        int method;
        int localMethod = -1;
        int flags = 1 << 11;
        int attributes;
        long crc;
        long localCrc;
        long bytes;
        long localBytes;
        int offsetShift;
        byte[] packed;

        Item(String name, byte[] content) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.localName = this.name;
            this.content = content;
            CRC32 sum = new CRC32();
            sum.update(content);
            crc = sum.getValue();
            localCrc = crc;
            bytes = content.length;
            localBytes = bytes;
            packed = content;
        }

        String name() {
            return new String(name, StandardCharsets.UTF_8);
        }

        void rename(String other) {
            name = other.getBytes(StandardCharsets.UTF_8);
            localName = name;
        }

        void deflate() {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            deflater.setInput(content);
            deflater.finish();
            byte[] buffer = new byte[content.length + 64];
            packed = Arrays.copyOf(buffer, deflater.deflate(buffer));
            deflater.end();
            method = 8;
        }

        /** Sizes and check sum stand behind the content, as streaming writers have it. */
        void describeBehind(boolean marked, boolean wide) {
            flags |= DESCRIPTOR;
            ByteBuffer descriptor = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
            if (marked) {
                descriptor.putInt(0x08074b50);
            }
            descriptor.putInt((int) crc);
            if (wide) {
                descriptor.putLong(packed.length).putLong(bytes);
            } else {
                descriptor.putInt(packed.length).putInt((int) bytes);
            }
            behind = Arrays.copyOf(descriptor.array(), descriptor.position());
            localCrc = 0;
            localBytes = 0;
        }
    }

    /** The entries of a good ZIP. */
    static RawZip of(Path container) throws IOException {
        RawZip zip = new RawZip();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(container), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.add(entry.getName(), in.readAllBytes());
            }
        }
        return zip;
    }

    RawZip add(String name, byte[] content) {
        return add(items.size(), name, content);
    }

    RawZip add(int at, String name, byte[] content) {
        items.add(at, new Item(name, content));
        return this;
    }

    /** Changes the entry at a place. */
    RawZip change(int at, Consumer<Item> how) {
        how.accept(items.get(at));
        return this;
    }

    RawZip remove(int at) {
        items.remove(at);
        return this;
    }

    RawZip before(byte[] bytes) {
        before = bytes;
        return this;
    }

    RawZip beforeDirectory(byte[] bytes) {
        beforeDirectory = bytes;
        return this;
    }

    RawZip after(byte[] bytes) {
        after = bytes;
        return this;
    }

    RawZip comment(String text) {
        comment = text.getBytes(StandardCharsets.US_ASCII);
        return this;
    }

    /** How many entries it says it has. */
    RawZip count(int entries) {
        count = entries;
        return this;
    }

    /** The contents by place, to change several at once. */
    List<Item> items() {
        return items;
    }

    Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        out.writeBytes(before);
        for (Item item : items) {
            int local = out.size() + item.offsetShift;
            boolean later = (item.flags & DESCRIPTOR) != 0;
            out.writeBytes(buffer(30)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) item.flags)
                    .putShort((short) (item.localMethod < 0 ? item.method : item.localMethod))
                    .putInt(0)
                    .putInt((int) item.localCrc)
                    .putInt(later ? 0 : item.packed.length)
                    .putInt((int) item.localBytes)
                    .putShort((short) item.localName.length)
                    .putShort((short) item.localExtra.length)
                    .array());
            out.writeBytes(item.localName);
            out.writeBytes(item.localExtra);
            out.writeBytes(item.packed);
            out.writeBytes(item.behind);
            directory.writeBytes(buffer(46)
                    .putInt(0x02014b50)
                    .putShort((short) 20)
                    .putShort((short) 20)
                    .putShort((short) item.flags)
                    .putShort((short) item.method)
                    .putInt(0)
                    .putInt((int) item.crc)
                    .putInt(item.packed.length)
                    .putInt((int) item.bytes)
                    .putShort((short) item.name.length)
                    .putShort((short) item.extra.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(item.attributes)
                    .putInt(local)
                    .array());
            directory.writeBytes(item.name);
            directory.writeBytes(item.extra);
        }
        out.writeBytes(beforeDirectory);
        int start = out.size();
        int entries = count < 0 ? items.size() : count;
        out.writeBytes(directory.toByteArray());
        out.writeBytes(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) comment.length)
                .array());
        out.writeBytes(comment);
        out.writeBytes(after);
        return out.toByteArray();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
