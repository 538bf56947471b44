package org.bmms.console.sandbox.files;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** A regular file. */
final class FileNode extends Node {
    ByteArrayOutputStream content = new ByteArrayOutputStream();

    FileNode(String owner, String group, int mode, Instant modified) {
        super(owner, group, mode, modified);
    }

    @Override
    long bytes() {
        return content.size();
    }

    @Override
    FileNode copy() {
        FileNode copy = new FileNode(owner, group, mode, modified);
        copy.content.writeBytes(content.toByteArray());
        return copy;
    }
}
