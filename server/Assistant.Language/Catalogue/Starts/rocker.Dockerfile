# syntax=docker/dockerfile:1
FROM rocker/tidyverse:${1:4.6.1}
RUN install2.r --error --skipinstalled --ncpus -1 \
    ${2:arrow} \
    ${3:tidymodels}
COPY --chown=rstudio:rstudio ${4:analysis}/ /home/rstudio/${4:analysis}/
