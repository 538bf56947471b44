# Lists a directory, or what a link to one leads to: type, size, time and name of each entry, each with a NUL at its end.
# usage: DIRECTORY; fails with 66 if it is not there.
[ -d "$1" ] || exit 66
# find wants to come back to where it was started, which may be closed to the user that sudo made of the login user.
cd / || exit
# What is renamed or removed while it looks is no error.
exec find -H "$1" -ignore_readdir_race -mindepth 1 -maxdepth 1 -printf '%y\t%s\t%T@\t%f\0'
