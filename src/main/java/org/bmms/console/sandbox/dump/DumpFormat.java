package org.bmms.console.sandbox.dump;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * How a dump is laid out: the magic of pg_dump's custom format, a block with the table of contents, then a block for
 * every data entry. A block has its length and a checksum. As with the real format, the table of contents alone can be
 * read from a file that is damaged behind it.
 */
final class DumpFormat {
    /** {@code PGDMP}, version 1.16.0, sizes of integers and offsets, custom format. */
    private static final byte[] MAGIC = {'P', 'G', 'D', 'M', 'P', 1, 16, 0, 4, 8, 1};

    private static final int LARGEST_BLOCK = 1 << 30;

    private DumpFormat() {}

    static byte[] write(DumpFile dump) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        block(out, contents(dump));
        for (DumpEntry entry : dump.entries()) {
            byte[] rows = dump.data().get(entry.id());
            if (rows != null) {
                out.writeInt(entry.id());
                block(out, compress(rows));
            }
        }
        return bytes.toByteArray();
    }

    /** Reads a dump with or without its data. */
    static DumpFile read(byte[] file, boolean withData) throws IOException {
        if (file.length < MAGIC.length) {
            throw new CorruptDumpException("input file is too short (read " + file.length + ", expected 5)");
        }
        if (!Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new CorruptDumpException("input file does not appear to be a valid archive");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, MAGIC.length, file.length));
        try {
            DumpFile contents = contents(block(in));
            if (!withData) {
                return contents;
            }
            Map<Integer, byte[]> data = new LinkedHashMap<>();
            for (DumpEntry entry : contents.entries()) {
                if (entry.kind() == EntryKind.DATA) {
                    int id = in.readInt();
                    if (id != entry.id()) {
                        throw new CorruptDumpException(
                                "found unexpected block ID (" + id + ") when reading data -- expected " + entry.id());
                    }
                    data.put(id, expand(block(in)));
                }
            }
            return new DumpFile(
                    contents.created(), contents.database(), contents.serverVersion(), contents.entries(), data);
        } catch (EOFException e) {
            throw new CorruptDumpException("could not read from input file: end of file");
        }
    }

    private static void block(DataOutputStream out, byte[] content) throws IOException {
        out.writeInt(content.length);
        out.writeLong(checksum(content));
        out.write(content);
    }

    private static byte[] block(DataInputStream in) throws IOException {
        int length = in.readInt();
        long checksum = in.readLong();
        if (length < 0 || length > LARGEST_BLOCK) {
            throw new CorruptDumpException("corrupt header found");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        if (checksum(content) != checksum) {
            throw new CorruptDumpException("could not uncompress data: incorrect data check");
        }
        return content;
    }

    private static byte[] contents(DumpFile dump) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(dump.created().toEpochMilli());
        text(out, dump.database());
        text(out, dump.serverVersion());
        out.writeInt(dump.entries().size());
        for (DumpEntry entry : dump.entries()) {
            out.writeInt(entry.id());
            out.writeLong(entry.oid());
            text(out, entry.kind().name());
            text(out, entry.schema());
            text(out, entry.name());
            text(out, entry.owner());
            text(out, entry.statement());
        }
        return bytes.toByteArray();
    }

    private static DumpFile contents(byte[] block) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(block));
        Instant created = Instant.ofEpochMilli(in.readLong());
        String database = text(in);
        String version = text(in);
        List<DumpEntry> entries = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            entries.add(new DumpEntry(
                    in.readInt(), in.readLong(), EntryKind.valueOf(text(in)), text(in), text(in), text(in), text(in)));
        }
        return new DumpFile(created, database, version, entries, Map.of());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static byte[] compress(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] expand(byte[] content) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        }
    }
}
