package org.bmms.console.inspection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.target.django.DeploymentFacts.Requirements;
import org.jspecify.annotations.Nullable;

/** Python, its virtual environment and its packages (checklist § Step 2: Code Deployment). */
final class PythonProbes {
    private static final Version PYTHON = new Version(3, 12);
    private static final Version DJANGO = new Version(4, 2);
    private static final int NAMED = 5;

    private PythonProbes() {}

    private record Version(int major, int minor) {
        private static final Pattern TEXT = Pattern.compile("(\\d+)\\.(\\d+).*");

        /** Whether a version is this one or a later one; false for what is no version. */
        boolean isReachedBy(String text) {
            Matcher matcher = TEXT.matcher(text);
            if (!matcher.matches()) {
                return false;
            }
            int otherMajor = Integer.parseInt(matcher.group(1));
            int otherMinor = Integer.parseInt(matcher.group(2));
            return otherMajor > major || (otherMajor == major && otherMinor >= minor);
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    static ItemLook python(Facts facts) {
        return Looks.each(
                facts.applications(),
                (host, said) -> version(host, "Python", said.pythonVersion(), PYTHON, InspectionFailure.PYTHON_OLD));
    }

    static ItemLook django(Facts facts) {
        return Looks.each(
                facts.applications(),
                (host, said) -> version(host, "Django", said.djangoVersion(), DJANGO, InspectionFailure.DJANGO_OLD));
    }

    private static ItemLook version(
            String host, String program, @Nullable String version, Version least, InspectionFailure otherwise) {
        if (version == null) {
            return Looks.notSaid(host, program);
        }
        return least.isReachedBy(version)
                ? Looks.passed("version", host, program, version)
                : Looks.failed(otherwise, host, version, least.toString());
    }

    static ItemLook virtualEnvironment(Facts facts) {
        return Looks.each(facts.applications(), (host, said) -> {
            String directory = said.virtualEnvironment();
            return directory == null
                    ? Looks.failed(InspectionFailure.NO_ENVIRONMENT, host)
                    : Looks.passed("virtual-environment", host, directory);
        });
    }

    static ItemLook dependencies(Facts facts) {
        return Looks.each(facts.applications(), (host, said) -> {
            Requirements wanted = said.requirements();
            if (wanted == null) {
                return Looks.notSaid(host, "requirements");
            }
            String file = wanted.file();
            if (file == null) {
                return Looks.failed(InspectionFailure.NO_REQUIREMENTS, host);
            }
            int missing = wanted.missing().size();
            return missing == 0
                    ? Looks.passed("dependencies", host, wanted.checked(), file)
                    : Looks.failed(
                            InspectionFailure.DEPENDENCIES,
                            host,
                            missing,
                            String.join(", ", wanted.missing().subList(0, Math.min(NAMED, missing))),
                            file);
        });
    }
}
