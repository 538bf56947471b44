#!/bin/bash
# Copies the SQLite database into backups/.
set -e
cd "$(dirname "$0")/.."
database=src/db.sqlite3
if [ ! -f "$database" ]; then
    echo "ERROR: $database not found; only SQLite databases can be backed up" >&2
    exit 1
fi
cp "$database" "backups/db.backup.$(date +%Y%m%d_%H%M%S)"
