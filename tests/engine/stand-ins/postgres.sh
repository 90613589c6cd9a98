#!/bin/bash
# Stand-in for the PostgreSQL images' entry point: Debian's PostgreSQL, a new database on first start, and the same
# refusal when no password is given. Variables: POSTGRES_PASSWORD, POSTGRES_USER, POSTGRES_DB, POSTGRES_HOST_AUTH_METHOD.
set -e
[ "$1" = postgres ] || exec "$@"
export PATH="$(echo /usr/lib/postgresql/*/bin):$PATH"
user=${POSTGRES_USER:-postgres}
if [ "$(id -u)" = 0 ]; then
    install -d -o postgres -g postgres -m 700 "$PGDATA"
    install -d -o postgres -g postgres -m 2775 /var/run/postgresql
    exec setpriv --reuid postgres --regid postgres --init-groups "$0" "$@"
fi
if [ -s "$PGDATA/PG_VERSION" ]; then
    printf '\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n'
else
    if [ -z "$POSTGRES_PASSWORD" ] && [ "$POSTGRES_HOST_AUTH_METHOD" != trust ]; then
        cat >&2 <<'REFUSED'
Error: Database is uninitialized and superuser password is not specified.
       You must specify POSTGRES_PASSWORD to a non-empty value for the
       superuser. For example, "-e POSTGRES_PASSWORD=password" on "docker run".
REFUSED
        exit 1
    fi
    initdb --username="$user" --auth-local=trust --auth-host=scram-sha-256 --pwfile=<(printf '%s\n' "${POSTGRES_PASSWORD:-unused}") --no-sync >/dev/null
    echo "host all all all ${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >> "$PGDATA/pg_hba.conf"
    pg_ctl --wait --options "-c listen_addresses=''" start
    [ "${POSTGRES_DB:-$user}" = postgres ] || psql --username "$user" --dbname postgres --command "CREATE DATABASE \"${POSTGRES_DB:-$user}\""
    pg_ctl --mode fast --wait stop
    printf '\nPostgreSQL init process complete; ready for start up.\n\n'
fi
exec "$@" -c listen_addresses='*'
