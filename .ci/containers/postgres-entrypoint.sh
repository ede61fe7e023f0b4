#!/usr/bin/env bash
# Makes the database on the first start (POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB), then runs the server.
set -euo pipefail

user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}
sockets=/var/run/postgresql

as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }

make_database() {
  local password
  password=$(mktemp)
  printf '%s\n' "${POSTGRES_PASSWORD:?}" >"$password"
  chown postgres "$password"
  as_postgres initdb -D "$PGDATA" -U "$user" -E UTF8 --auth-local=trust --auth-host=scram-sha-256 --pwfile="$password" >/dev/null
  rm -f "$password"
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  as_postgres pg_ctl -D "$PGDATA" -o "-c listen_addresses='' -c unix_socket_directories=$sockets" -w start >/dev/null
  [[ $database == postgres ]] || as_postgres createdb -U "$user" "$database"
  as_postgres pg_ctl -D "$PGDATA" -m fast -w stop >/dev/null
}

mkdir -p "$PGDATA" "$sockets"
chown postgres:postgres "$PGDATA" "$sockets"
chmod 700 "$PGDATA"
[[ -s $PGDATA/PG_VERSION ]] || make_database
if [[ ${1:-postgres} == postgres ]]; then
  set -- postgres -D "$PGDATA" -c listen_addresses='*' -c unix_socket_directories=$sockets "${@:2}"
fi
exec setpriv --reuid=postgres --regid=postgres --clear-groups "$@"
