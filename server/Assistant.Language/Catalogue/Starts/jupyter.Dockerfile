# syntax=docker/dockerfile:1
FROM quay.io/jupyter/${1:scipy-notebook}:${2:2026-07-28}
COPY --chown=1000:100 ${3:requirements.txt} /tmp/
RUN --mount=type=cache,target=/home/jovyan/.cache/pip,uid=1000,gid=100 \
    pip install -r /tmp/${3:requirements.txt}
COPY --chown=1000:100 ${4:notebooks}/ /home/jovyan/${4:notebooks}/
