# syntax=docker/dockerfile:1
FROM timescale/timescaledb:${1:latest-pg18}
# docker run -e POSTGRES_PASSWORD -p 5432:5432 -v NAME:/var/lib/postgresql IMAGE
COPY <<"EOF" /docker-entrypoint-initdb.d/100_tables.sql
CREATE TABLE ${2:measurement} (
    time timestamptz NOT NULL,
    sensor text NOT NULL,
    value double precision
);
SELECT create_hypertable('${2:measurement}', by_range('time'));
EOF
