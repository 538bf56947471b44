# Runs a site's own backup script and copies the newest file that was written meanwhile.
# usage: SCRIPT WORKING-DIRECTORY DIRECTORY AFTER COPY
# Prints on its last lines "status STATUS", how the script ended, and "file NAME", what was copied. Fails with 66 if
# nothing new is in DIRECTORY, with 73 if it cannot be copied.
set -u
script=$1
dir=$3
after=$4
copy=$5
cd "$2" || exit 74
"$script"
echo "status $?"
name=$(find "$dir" -maxdepth 1 -type f -newer "$after" ! -name '*.json' ! -name '*.new' ! -name '*.partial' \
    -printf '%T@\t%f\0' | sort -z -n | tail -z -n 1 | cut -z -f 2- | tr -d '\0')
[ -n "$name" ] || exit 66
if ! cp --reflink=auto -- "$dir/$name" "$copy" || ! sync "$copy"; then
    rm -f -- "$copy"
    exit 73
fi
echo "file $name"
