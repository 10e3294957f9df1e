#!/bin/bash
# Same contract as the official "postgres" image, as far as docker-compose.yml uses it: the first start makes POSTGRES_USER with
# POSTGRES_PASSWORD, and their database POSTGRES_DB.
set -euo pipefail
if [ "$1" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
  initdb -U "$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") --auth-local=trust --auth-host=scram-sha-256 --encoding=UTF8
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
  pg_ctl start -w -o "-c listen_addresses=''"
  createdb -U "$POSTGRES_USER" "$POSTGRES_DB"
  pg_ctl stop -w
fi
[ "$1" != postgres ] || set -- "$@" -c 'listen_addresses=*'
exec "$@"
