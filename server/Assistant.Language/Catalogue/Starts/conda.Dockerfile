# syntax=docker/dockerfile:1
FROM condaforge/miniforge3:${1:26.3.2-3}
WORKDIR /work
COPY ${2:environment.yml} ./
RUN --mount=type=cache,target=/opt/conda/pkgs \
    conda env create --name ${3:work} --file ${2:environment.yml}
ENV PATH=/opt/conda/envs/${3:work}/bin:$PATH
COPY . .
CMD ["python", "${4:main.py}"]
