# syntax=docker/dockerfile:1
FROM pytorch/pytorch:${1:2.11.0-cuda12.8-cudnn9-runtime}
ENV PYTHONUNBUFFERED=1
WORKDIR /workspace
COPY ${2:requirements.txt} ./
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install -r ${2:requirements.txt}
COPY . .
# docker run --gpus all --shm-size=2g IMAGE
CMD ["python", "${3:train.py}"]
