#!/bin/bash
# Puts a copy of the SQLite database back.
set -e
cd "$(dirname "$0")/.."
database=src/db.sqlite3
if [ ! -f "${1:-}" ]; then
    echo "usage: $0 backups/db.backup.TIMESTAMP" >&2
    exit 1
fi
read -r -p "This replaces the database. Continue? (y/N) " answer
if [ "$answer" != y ]; then
    echo "Cancelled."
    exit 0
fi
if [ ! -f "$database" ]; then
    echo "ERROR: $database not found; only SQLite databases can be restored" >&2
    exit 1
fi
cp "$1" "$database"
