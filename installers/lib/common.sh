# Sourced by what builds and checks packages.
# shellcheck shell=bash disable=SC2034
set -euo pipefail
umask 022
export LC_ALL=C.UTF-8 TZ=UTC

installers=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
project=$(dirname -- "$installers")
target=$project/target
out=$target/installers

say() {
    printf 'installers: %s\n' "$*" >&2
}

die() {
    say "$*"
    exit 1
}

# What fails ends everything, and is named. So nothing that a step does may stand in a condition: Bash would go on.
set -E
trap 'say "failed: $BASH_COMMAND"' ERR

# In seconds; the Bash of macOS knows whole ones only.
now() {
    echo "${EPOCHREALTIME:-$(date +%s)}"
}

# step NAME COMMAND...: does it, and says how long it took.
step() {
    local step=$1 begun
    begun=$(now)
    shift
    "$@"
    awk -v name="$step" -v from="$begun" -v to="$(now)" 'BEGIN { printf "%-28s %7.1f s\n", name, to - from }'
}

# Sets jdk to a JDK of the release that the program needs; JAVA_HOME comes first.
find_jdk() {
    local candidate
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [[ -n $candidate && -x $candidate/bin/jlink && -r $candidate/release ]] &&
            grep -Eq '^JAVA_VERSION="25' "$candidate/release"; then
            jdk=$candidate
            # Maven's own libraries use what newer JDKs warn about.
            export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
            return
        fi
    done
    die "needs a JDK 25 with jlink: set JAVA_HOME"
}

# The version of the pom, and the same as packages write it: what comes before a release sorts before it.
read_version() {
    version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$project/pom.xml" | head -n 1)
    [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(-SNAPSHOT)?$ ]] || die "the version of pom.xml is '$version'"
    package_version=${version/-SNAPSHOT/~snapshot}
}

# All files of a package get the time of the commit, so that two builds of it give the same.
read_time() {
    SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$project" log -1 --format=%ct)} ||
        die "needs git and a clone, or SOURCE_DATE_EPOCH"
    export SOURCE_DATE_EPOCH
}

modules() {
    sed -e 's/#.*//' -e '/^ *$/d' "$installers/lib/modules.txt" | paste -sd, -
}

# The program and its libraries, as the start script builds them.
build_program() {
    JAVA_HOME=$jdk "$project/app/bmms-console" --version >&2
}

# What the program is made of, as CycloneDX.
build_bill() {
    (cd -- "$project" && JAVA_HOME=$jdk mvn -B -q -ntp -P '!formatting' org.cyclonedx:cyclonedx-maven-plugin:makeBom) >&2
}

# write_lists JARS JAVA BILL LICENCES: what is packed, by what it is made of, and under which licences.
write_lists() {
    "$jdk/bin/java" -cp "$target/lib/*" "$installers/lib/Bill.java" "$target/bom.json" "$1" "$2/release" "$3"
    "$jdk/bin/java" -cp "$target/lib/*" "$installers/lib/Licences.java" "$3" "$1" "$installers/lib/licences" "$project/LICENSE" "$4"
}

build_runtime() {
    "$jdk/bin/jlink" --add-modules "$(modules)" --include-locales=en,fil --strip-java-debug-attributes --no-header-files --no-man-pages \
        --dedup-legal-notices=error-if-not-same-content --output "$1"
}

set_times() {
    find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}
