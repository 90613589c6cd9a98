# syntax=docker/dockerfile:1
FROM ${1:debian:stable} AS build
WORKDIR /src
COPY . .
RUN ${2:make}

FROM ${3:debian:stable-slim}
COPY --from=build /src/${4:program} /usr/local/bin/
ENTRYPOINT ["/usr/local/bin/${4:program}"]
