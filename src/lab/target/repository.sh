#!/bin/bash
# Makes a bare repository of the application on this server, as one that is deployed from, and a directory of wheels for
# a server without internet: Debian's packages have no programs for a virtual environment.
#
# usage: repository.sh VARIANT REPOSITORY WHEELS
set -euo pipefail
umask 022

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
variant=$1 repository=$2 wheels=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/src" "$work/requirements" "$(dirname -- "$repository")" "$wheels"
cp -R "$here/obcms/shared/." "$here/obcms/$variant/." "$work/src"
{
    cat "$work/src/requirements/base.txt"
    echo obcms-programs
} >"$work/requirements/production.txt"
printf '.env\nvenv/\nlogs/\nmedia/\nbackups/\n.bmms-console/\nsrc/staticfiles/\n__pycache__/\n' >"$work/.gitignore"
printf '# The template of the settings.\nDEBUG=1\nSECRET_KEY=change-me\nEMAIL_HOST=localhost\n' >"$work/.env.example"

git -C "$work" init --quiet --initial-branch=main
git -C "$work" add --all
git -C "$work" -c user.name=lab -c user.email=lab@obcms.lab commit --quiet --message="The application"
git -C "$work" tag v1.0
rm -rf "$repository"
git clone --quiet --bare "$work" "$repository"
# It belongs to root and is read by others.
git config --system --replace-all safe.directory '*'

python3 - "$wheels" <<'PYTHON'
import sys
import zipfile

directory = sys.argv[1]


def wheel(name, version, more):
    info = f"{name}-{version}.dist-info/"
    files = {
        info + "METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        info + "WHEEL": "Wheel-Version: 1.0\nGenerator: lab\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        **{info + path: text for path, text in more.items()},
    }
    files[info + "RECORD"] = "".join(path + ",,\n" for path in [*files, info + "RECORD"])
    with zipfile.ZipFile(f"{directory}/{name}-{version}-py3-none-any.whl", "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)


programs = "[console_scripts]\ncelery = celery.__main__:main\ngunicorn = gunicorn.app.wsgiapp:run\n"
wheel("obcms_programs", "1.0", {"entry_points.txt": programs})
# Debian's Python takes time zones from the system, and its kombu asks for them by this name all the same.
wheel("tzdata", "2025.2", {})
PYTHON
