# Runs a program through sudo with a password that comes as the first line of standard input.
# usage: SUDO-OPTION... -- PROGRAM [ARGUMENT...]; exits with 98 when the password was refused.
# The line is read here and given to sudo alone, so it can never reach the program, also where that needs no password.
# sudo runs as a child, not by exec: without a terminal its credential cache goes by the parent's process id.
IFS= read -r password || exit 98
printf '%s\n' "$password" | sudo --stdin --prompt= --validate || exit 98
password=
sudo --non-interactive "$@"
status=$?
sudo --reset-timestamp
exit "$status"
