# syntax=docker/dockerfile:1
FROM rocker/r-ver:${1:4.6.1}
ENV RENV_PATHS_LIBRARY=/opt/renv/library
WORKDIR /work
COPY renv.lock ./
RUN R -e "install.packages('renv'); renv::restore(prompt = FALSE)"
COPY . .
CMD ["Rscript", "${2:script.R}"]
