# syntax=docker/dockerfile:1
FROM mambaorg/micromamba:${1:2.8.1}
COPY --chown=$MAMBA_USER:$MAMBA_USER ${2:environment.yml} /tmp/env.yml
RUN micromamba install --yes --name base --file /tmp/env.yml && \
    micromamba clean --all --yes
WORKDIR /work
COPY --chown=$MAMBA_USER:$MAMBA_USER . .
CMD ["python", "${3:main.py}"]
