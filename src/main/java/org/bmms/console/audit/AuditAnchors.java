package org.bmms.console.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bmms.console.audit.AuditChain.Head;
import org.bmms.console.base.FileTurn;
import org.bmms.console.base.Json;
import org.bmms.console.base.PrivateDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The ends of chains as this workstation knows them, in a file of their own: what is cut off at the end of a chain, or
 * written anew from some record on, still fits together, but not with them. Here is also which chain is the
 * workstation's own.
 */
public final class AuditAnchors {
    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchors.class);
    private static final int RANDOM = 8;

    private final Path file;
    private final String prefix;

    /**
     * Anchors in a file that need not exist.
     *
     * @param prefix of the name of a new chain: environment and workstation
     */
    public AuditAnchors(Path file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /** The end of the workstation's own chain; a new chain if there is none. */
    synchronized Head own() {
        Content known = read();
        return known.own().isEmpty() ? inTurn(this::begun) : end(known);
    }

    private static Head end(Content content) {
        return head(content, content.own()).orElseGet(() -> Head.before(content.own()));
    }

    private Head begun() {
        Content content = read();
        if (content.own().isEmpty()) {
            String chain = prefix + "/" + UUID.randomUUID().toString().substring(0, RANDOM);
            content = new Content(chain, content.heads());
            write(content);
        }
        return end(content);
    }

    /** Other consoles of this workstation have ends to remember, too. */
    private <T> T inTurn(FileTurn.Work<T> work) {
        try {
            return new FileTurn(file).take(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of a chain that is known. */
    synchronized Optional<Head> head(String chain) {
        return head(read(), chain);
    }

    /** All ends that are known. */
    synchronized List<Head> all() {
        return List.copyOf(read().heads().values());
    }

    /** A chain goes on to here; one that is known further than that is left as it is. */
    synchronized void remember(Head head) {
        inTurn(() -> remembered(head));
    }

    private Head remembered(Head head) {
        Content content = read();
        if (head(content, head.chain())
                .filter(known -> known.number() >= head.number())
                .isEmpty()) {
            Map<String, Head> heads = new TreeMap<>(content.heads());
            heads.put(head.chain(), head);
            write(new Content(content.own(), heads));
        }
        return head;
    }

    private static Optional<Head> head(Content content, String chain) {
        return Optional.ofNullable(content.heads().get(chain));
    }

    private Content read() {
        try {
            return Files.exists(file) ? Json.read(Files.readString(file), Content.class) : Content.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            LOG.warn(
                    "{} cannot be read; a new chain begins, and the known ends are known again after a verification",
                    file);
            return Content.NONE;
        }
    }

    private void write(Content content) {
        Path fresh = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            PrivateDirectory.makeFor(file);
            Files.writeString(fresh, Json.pretty(content), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the file holds.
     *
     * @param own the workstation's own chain; empty if it has none yet
     * @param heads by chain
     */
    private record Content(String own, Map<String, Head> heads) {
        static final Content NONE = new Content("", Map.of());

        private Content {
            heads = Map.copyOf(heads);
        }
    }
}
