package org.bmms.console.deployment;

import org.bmms.console.base.FailureCode;

/** Why the application is not deployed. */
public enum DeploymentFailure implements FailureCode {
    /** The order has a value that cannot be; arguments: option, value. */
    ORDER("DEPLOY-ORDER"),
    /** The profile has more than one host, or it lacks a role; argument: how many. */
    HOSTS("DEPLOY-HOSTS"),
    /** The server is not a Debian with apt; arguments: host, what it says it is. */
    NOT_DEBIAN("DEPLOY-NOT-DEBIAN"),
    /** The application runs there already; arguments: host, unit. */
    RUNNING("DEPLOY-RUNNING"),
    /** The directory has files of somebody else; arguments: host, directory. */
    OCCUPIED("DEPLOY-OCCUPIED"),
    /** The repository has no such branch or tag, or it cannot be asked; arguments: repository, revision. */
    REVISION("DEPLOY-REVISION"),
    /** The certificate or its key is not there; arguments: host, file. */
    CERTIFICATE("DEPLOY-CERTIFICATE"),
    /** A password that is needed was not given, or is too short; arguments: whose, least length. */
    PASSWORD("DEPLOY-PASSWORD"),
    /** A file is there with another content; arguments: host, file, what differs. */
    DIFFERS("DEPLOY-DIFFERS"),
    /** A program ended badly; arguments: host, program, exit status. */
    PROGRAM("DEPLOY-PROGRAM"),
    /** A program is gone without an end; arguments: host, program. */
    JOB_LOST("DEPLOY-JOB-LOST"),
    /** Python is too old; arguments: host, version, least. */
    PYTHON("DEPLOY-PYTHON"),
    /** The code has no such list of requirements; arguments: host, file. */
    REQUIREMENTS("DEPLOY-REQUIREMENTS"),
    /** Django's own check found errors; argument: host. */
    CHECK("DEPLOY-CHECK"),
    /** The database was in use before; arguments: how many migrations are applied, and how many are not. */
    DATABASE_USED("DEPLOY-DATABASE-USED"),
    /** There is such a user who is no administrator; argument: user. */
    USER_TAKEN("DEPLOY-USER-TAKEN"),
    /** A unit does not run; arguments: host, unit, state. */
    UNIT_DOWN("DEPLOY-UNIT-DOWN"),
    /** nginx would not start with the site; argument: host. */
    NGINX("DEPLOY-NGINX"),
    /** The login page is not served; arguments: seconds waited, what was answered. */
    NO_LOGIN("DEPLOY-NO-LOGIN");

    private final String code;

    DeploymentFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "deployment";
    }
}
