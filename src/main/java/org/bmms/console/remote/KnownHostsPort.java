package org.bmms.console.remote;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import org.jspecify.annotations.Nullable;

/** Puts {@link HostKeys} in the place of JSch's own list, and remembers why a key was refused. */
final class KnownHostsPort implements HostKeyRepository {
    private final SshAddress address;
    private final HostKeys keys;
    private HostKeys.Verdict verdict = HostKeys.Verdict.TRUSTED;
    private byte @Nullable [] shown;

    KnownHostsPort(SshAddress address, HostKeys keys) {
        this.address = address;
        this.keys = keys;
    }

    /** What came of the last check. */
    HostKeys.Verdict verdict() {
        return verdict;
    }

    /** Whether the server has shown a key at all. */
    boolean wasAsked() {
        return shown != null;
    }

    /** The key that was shown beside those that are known, or null if none was shown. */
    @Nullable
    String compared() {
        return shown == null ? null : keys.compared(address, shown);
    }

    @Override
    public int check(String host, byte[] key) {
        verdict = keys.check(address, key);
        shown = key.clone();
        return switch (verdict) {
            case TRUSTED -> OK;
            case UNKNOWN -> NOT_INCLUDED;
            case CHANGED -> CHANGED;
        };
    }

    /** Never called: the session's check is strict, and {@link HostKeys} writes the file itself. */
    @Override
    public void add(HostKey hostKey, @Nullable UserInfo user) {
        throw new IllegalStateException("host keys are added by HostKeys alone");
    }

    @Override
    public void remove(String host, String type) {
        throw new IllegalStateException("host keys are removed by hand alone");
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        throw new IllegalStateException("host keys are removed by hand alone");
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return "bmms-console";
    }

    @Override
    public HostKey[] getHostKey() {
        return new HostKey[0];
    }

    @Override
    public HostKey[] getHostKey(String host, String type) {
        return new HostKey[0];
    }
}
