# Says which groups a user is in, which of some packages are installed, and how many packages have updates.
# usage: USER PACKAGE...; without a package manager of Debian's kind, only the groups.
user=$1
shift
groups=$(id -Gn -- "$user" 2>/dev/null) && echo "groups $groups"
if command -v dpkg-query >/dev/null; then
  echo packaged
  dpkg-query --show --showformat='package ${Package} ${db:Status-Status} ${Version}\n' -- "$@" 2>/dev/null
fi
if command -v apt-get >/dev/null; then
  if planned=$(apt-get --simulate --quiet upgrade 2>/dev/null); then
    echo "updates $(printf '%s\n' "$planned" | grep -c '^Inst ')"
  fi
  stat --format='refreshed %Y' -- /var/lib/apt/lists 2>/dev/null
fi
exit 0
