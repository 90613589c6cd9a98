// The Dockerfiles that the benchmark edits: the same on every machine and in every run.

/**
 * @returns {{ name: string, uri: string, language: string, text: string, mistake: RegExp, edits: number, runs: number, patience: number }[]}
 * `mistake`: a letter behind it is one; `edits`: how many edits are timed in one run; `runs`: at most so many runs; `patience`: milliseconds
 * to wait for one answer
 */
export const documents = () => [
  { name: '30 lines', ...dockerfile, text: small, edits: 30, runs: 9, patience: 60_000 },
  { name: '1,000 lines', ...dockerfile, text: stages(1_000), edits: 20, runs: 5, patience: 60_000 },
  { name: '50,000 lines', ...dockerfile, text: stages(50_000), edits: 2, runs: 2, patience: 60_000 },
];

const dockerfile = { uri: 'file:///bench/Dockerfile', language: 'dockerfile', mistake: /^WORKDIR/ };

const small = `# syntax=docker/dockerfile:1
ARG PYTHON_VERSION=3.12

# What the analysis needs, kept apart so that it is built once.
FROM python:\${PYTHON_VERSION}-slim AS wheels
WORKDIR /wheels
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip \\
    pip wheel --wheel-dir . -r requirements.txt

# The image that people run.
FROM python:\${PYTHON_VERSION}-slim
LABEL org.opencontainers.image.title="analysis" \\
      org.opencontainers.image.licenses="MIT"
ENV PYTHONUNBUFFERED=1 \\
    MPLBACKEND=Agg
RUN useradd --create-home analyst
COPY --from=wheels /wheels /wheels
RUN pip install --no-index --find-links=/wheels pandas matplotlib \\
    && rm -rf /wheels
USER analyst
WORKDIR /home/analyst
COPY --chown=analyst . .
EXPOSE 8888
VOLUME ["/home/analyst/data"]
HEALTHCHECK --interval=30s --timeout=3s \\
    CMD python -c "import pandas" || exit 1
ENTRYPOINT ["python"]
CMD ["-m", "jupyterlab"]
`;

/** A file of that many lines, made of stages that differ a little: comments, heredocs, continuations, flags, variables. */
function stages(lines) {
  const text = ['# syntax=docker/dockerfile:1', 'ARG RELEASE=1.0', ''];
  for (let number = 1; text.length < lines; number++) text.push(...stage(number));
  return text.slice(0, lines).map((line, index) => index === lines - 1 ? '# the end' : line).join('\n') + '\n';
}

const bases = ['debian:13-slim', 'python:3.12-slim', 'r-base:4.5.1', 'quay.io/jupyter/scipy-notebook:2025-09-01', 'postgres:17'];
const packages = ['ca-certificates', 'curl', 'git', 'jq', 'libpq-dev', 'make', 'r-cran-dplyr', 'python3-pandas', 'tini', 'tzdata'];

const stage = number => [
  `# Stage ${number}: one of many that a long file is made of.`,
  `FROM ${number > 1 && number % 4 === 0 ? `stage${number - 1}` : bases[number % bases.length]} AS stage${number}`,
  `ARG VERSION_${number}=1.${number % 10}.0`,
  `ENV APP_HOME=/srv/app${number} \\`,
  `    APP_VERSION=\${VERSION_${number}} \\`,
  `    PATH=/srv/app${number}/bin:$PATH`,
  '',
  `LABEL org.opencontainers.image.title="app${number}" \\`,
  `      org.opencontainers.image.version="\${VERSION_${number}}"`,
  'WORKDIR ${APP_HOME}',
  'RUN apt-get update \\',
  '    && apt-get install -y --no-install-recommends \\',
  ...Array.from({ length: 3 + number % 5 }, (_, index) => `        ${packages[(number + index) % packages.length]} \\`),
  '    && rm -rf /var/lib/apt/lists/*',
  '',
  ...(number % 2 ? ['RUN <<EOF', 'set -eu', `mkdir -p /srv/app${number}/etc`, `echo "\${APP_VERSION}" > /srv/app${number}/etc/version`, 'EOF', ''] : []),
  `COPY --chown=1000:1000 src/app${number}/ ./src/`,
  ...(number > 1 ? [`COPY --from=stage${number - 1} --link /usr/local/bin/ /usr/local/bin/`] : []),
  'RUN --mount=type=cache,target=/root/.cache \\',
  `    --mount=type=secret,id=token${number} \\`,
  '    ./src/build.sh --release "$APP_VERSION"',
  `EXPOSE ${1024 + number % 5000}/tcp`,
  'USER 1000:1000',
  'HEALTHCHECK --interval=30s --retries=3 CMD curl -fsS http://localhost/ || exit 1',
  `ENTRYPOINT ["/srv/app${number}/bin/app"]`,
  '',
];
