package io.github.careplansdk.csv.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A ZIP made byte by byte, so that it may say what no program writes. */
public final class TestArchive {
    private static final int ENCRYPTED = 1;
    private static final int DESCRIPTOR = 1 << 3;
    private static final int UTF_8 = 1 << 11;

    private final List<Entry> entries = new ArrayList<>();
    private String before = "";
    private String between = "";
    private int extraEntries;
    private boolean zip64;

    /** An entry, as it stands in front of its content and in the directory. */
    public static final class Entry {
        private byte[] name;
        private final byte[] content;
        private int flags;
        private int method = 8;
        private int crc;
        private int centralCrc;
        private int size;
        private int localSize;
        private byte[] localName;
        private int shift;
        private boolean zip64;
        private byte[] packed;

        private Entry(String name, byte[] content) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.localName = this.name;
            this.content = content;
            this.flags = UTF_8;
            CRC32 sum = new CRC32();
            sum.update(content);
            this.crc = (int) sum.getValue();
            this.centralCrc = crc;
            this.size = content.length;
            this.localSize = size;
            this.packed = deflated(content);
        }

        public Entry stored() {
            method = 0;
            packed = content;
            return this;
        }

        public Entry method(int value) {
            method = value;
            return this;
        }

        public Entry encrypted() {
            flags |= ENCRYPTED;
            return this;
        }

        public Entry withDescriptor() {
            flags |= DESCRIPTOR;
            return this;
        }

        public Entry zip64() {
            zip64 = true;
            return this;
        }

        /** Both headers say this CRC. */
        public Entry crc(int value) {
            crc = value;
            centralCrc = value;
            return this;
        }

        public Entry centralCrc(int value) {
            centralCrc = value;
            return this;
        }

        /** Both headers say this size. */
        public Entry size(int value) {
            size = value;
            localSize = value;
            return this;
        }

        public Entry localSize(int value) {
            localSize = value;
            return this;
        }

        /** The directory says that it is that much further on. */
        public Entry shifted(int bytes) {
            shift = bytes;
            return this;
        }

        public Entry localName(String value) {
            localName = value.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        /** A name in another encoding, which the entry does not say. */
        public Entry named(String value, Charset charset) {
            name = value.getBytes(charset);
            localName = name;
            flags &= ~UTF_8;
            return this;
        }

        /** Says that the name is in UTF-8. */
        public Entry inUtf8() {
            flags |= UTF_8;
            return this;
        }

        /** Changes a byte of the packed content. */
        public Entry damaged(int at) {
            packed = packed.clone();
            packed[at] ^= 0x55;
            return this;
        }

        private static byte[] deflated(byte[] content) {
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            deflater.setInput(content);
            deflater.finish();
            byte[] buffer = new byte[content.length + 64];
            int length = deflater.deflate(buffer);
            deflater.end();
            return Arrays.copyOf(buffer, length);
        }
    }

    /** The files of a bulk, as any program would pack them. */
    public static TestArchive of(Map<String, byte[]> files) {
        TestArchive archive = new TestArchive();
        files.forEach((name, content) -> archive.add(name, content, entry -> {}));
        return archive;
    }

    public TestArchive add(String name, byte[] content, Consumer<Entry> change) {
        Entry entry = new Entry(name, content);
        change.accept(entry);
        entries.add(entry);
        return this;
    }

    /** Changes the entry at a place. */
    public TestArchive change(int index, Consumer<Entry> change) {
        change.accept(entries.get(index));
        return this;
    }

    /** Something stands before the archive, as in one that unpacks itself. */
    public TestArchive after(String text) {
        before = text;
        return this;
    }

    /** Something stands between the entries and the directory. */
    public TestArchive with(String text) {
        between = text;
        return this;
    }

    /** The end says that there are so many more entries. */
    public TestArchive countedWith(int more) {
        extraEntries = more;
        return this;
    }

    public TestArchive zip64() {
        zip64 = true;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] places = new int[entries.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = out.size();
            local(entries.get(i), out);
        }
        out.writeBytes(between.getBytes(StandardCharsets.US_ASCII));
        int start = out.size();
        for (int i = 0; i < places.length; i++) {
            central(entries.get(i), places[i], out);
        }
        end(start, out.size() - start, out);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(out.toByteArray());
        return whole.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void local(Entry entry, ByteArrayOutputStream out) {
        boolean later = (entry.flags & DESCRIPTOR) != 0;
        byte[] extra = entry.zip64 && !later
                ? buffer(20)
                        .putShort((short) 1)
                        .putShort((short) 16)
                        .putLong(entry.localSize)
                        .putLong(entry.packed.length)
                        .array()
                : new byte[0];
        boolean far = extra.length > 0;
        out.writeBytes(buffer(30)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt(later ? 0 : entry.crc)
                .putInt(later ? 0 : far ? -1 : entry.packed.length)
                .putInt(later ? 0 : far ? -1 : entry.localSize)
                .putShort((short) entry.localName.length)
                .putShort((short) extra.length)
                .array());
        out.writeBytes(entry.localName);
        out.writeBytes(extra);
        out.writeBytes(entry.packed);
        if (later) {
            out.writeBytes(buffer(16)
                    .putInt(0x08074b50)
                    .putInt(entry.crc)
                    .putInt(entry.packed.length)
                    .putInt(entry.localSize)
                    .array());
        }
    }

    private static void central(Entry entry, int place, ByteArrayOutputStream out) {
        byte[] extra = entry.zip64
                ? buffer(28)
                        .putShort((short) 1)
                        .putShort((short) 24)
                        .putLong(entry.size)
                        .putLong(entry.packed.length)
                        .putLong(place + entry.shift)
                        .array()
                : new byte[0];
        out.writeBytes(buffer(46)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt(entry.centralCrc)
                .putInt(entry.zip64 ? -1 : entry.packed.length)
                .putInt(entry.zip64 ? -1 : entry.size)
                .putShort((short) entry.name.length)
                .putShort((short) extra.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(entry.zip64 ? -1 : place + entry.shift)
                .array());
        out.writeBytes(entry.name);
        out.writeBytes(extra);
    }

    private void end(int start, int length, ByteArrayOutputStream out) {
        int count = entries.size() + extraEntries;
        if (zip64) {
            int place = out.size();
            out.writeBytes(buffer(56)
                    .putInt(0x06064b50)
                    .putLong(44)
                    .putShort((short) 45)
                    .putShort((short) 45)
                    .putInt(0)
                    .putInt(0)
                    .putLong(count)
                    .putLong(count)
                    .putLong(length)
                    .putLong(start)
                    .array());
            out.writeBytes(buffer(20)
                    .putInt(0x07064b50)
                    .putInt(0)
                    .putLong(place)
                    .putInt(1)
                    .array());
        }
        out.writeBytes(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) (zip64 ? -1 : count))
                .putShort((short) (zip64 ? -1 : count))
                .putInt(zip64 ? -1 : length)
                .putInt(zip64 ? -1 : start)
                .putShort((short) 0)
                .array());
    }
}
