# syntax=docker/dockerfile:1
FROM python:${1:3.14-slim}
ENV PYTHONUNBUFFERED=1
WORKDIR /app
COPY ${2:requirements.txt} ./
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install -r ${2:requirements.txt}
RUN useradd --create-home ${3:app}
USER ${3:app}
COPY . .
CMD ["python", "${4:main.py}"]
