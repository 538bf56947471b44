package org.bmms.console.activation.step;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Supplier;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.dotenv.EnvConflict;
import org.bmms.console.target.dotenv.EnvRollback;
import org.bmms.console.target.mode.ModeSettings;

/** What the settings file is to become. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "to")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EnvTarget.Bmms.class, name = "bmms"),
    @JsonSubTypes.Type(value = EnvTarget.Before.class, name = "before"),
    @JsonSubTypes.Type(value = EnvTarget.Obcms.class, name = "obcms")
})
public sealed interface EnvTarget {

    /**
     * Switched to BMMS.
     *
     * @param ocmCode the code of the oversight organisation
     */
    record Bmms(String ocmCode) implements EnvTarget {}

    /** As before a switch to BMMS: only what that switch changed goes back. */
    record Before(String ocmCode) implements EnvTarget {}

    /** Switched to OBCMS, where no record of the switch exists. */
    record Obcms() implements EnvTarget {}

    /**
     * The file as it is to be.
     *
     * @param conflicts settings that somebody changed since, and that are left alone
     */
    record Desired(DotEnv file, List<EnvConflict> conflicts) {}

    /**
     * Computes the file from what is there.
     *
     * @param current the file now
     * @param original reads the copy from before the switch
     */
    default Desired desired(DotEnv current, Supplier<DotEnv> original) {
        return switch (this) {
            case Bmms bmms -> new Desired(ModeSettings.toBmms(current, bmms.ocmCode()), List.of());
            case Obcms obcms -> new Desired(ModeSettings.toObcms(current), List.of());
            case Before before -> {
                DotEnv old = original.get();
                EnvRollback back = EnvRollback.of(old, ModeSettings.toBmms(old, before.ocmCode()), current);
                yield new Desired(back.result(), back.conflicts());
            }
        };
    }
}
