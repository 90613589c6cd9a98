// The stand-in images: real Jupyter, PostgreSQL, Python and busybox from Debian under the names that people write.
// They are NOT the published images; each keeps what an assistant meets from outside: ports, log lines, health, refusals.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { run } from './process.mjs';
import { putImage, sha256, startRegistry } from './registry.mjs';
import { tar } from './tar.mjs';

/** The image that holds the large layer of most others; an engine that keeps it pulls the others in a second. */
export const base = 'stand-in/base';

const part = name => readFileSync(new URL(`stand-ins/${name}`, import.meta.url), 'utf8');
const program = name => ({ content: part(name), mode: 0o755 });

/** How the large layer is made. Documentation and PostgreSQL's compiler are left out for size. */
const debian = [
  '--quiet', '--variant=minbase', '--include=jupyter-notebook,postgresql,redis-server,python3,procps',
  ...['man', 'doc', 'locale', 'info'].map(name => `--dpkgopt=path-exclude=/usr/share/${name}/*`),
  '--dpkgopt=force-unsafe-io', '--aptopt=Acquire::Languages "none"', '--aptopt=APT::Install-Recommends "false"',
  '--customize-hook=ln -s python3 "$1/usr/bin/python"',
  '--customize-hook=rm -rf "$1"/usr/lib/*/libLLVM* "$1"/usr/lib/postgresql/*/lib/llvmjit.so "$1"/usr/lib/postgresql/*/lib/bitcode',
  '--customize-hook=chroot "$1" useradd --create-home --gid users --uid 1000 --shell /bin/bash jovyan',
  '--customize-hook=install -d -o 1000 -g 100 "$1/home/jovyan/work"',
  'bookworm',
];

const jupyter = {
  layers: ['debian', { 'usr/local/bin/start-notebook.py': program('start-notebook.sh'), 'usr/local/bin/healthcheck.py': program('jupyter-health.py') }],
  config: {
    User: '1000', WorkingDir: '/home/jovyan', ExposedPorts: { '8888/tcp': {} }, Cmd: ['start-notebook.py'],
    Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'HOME=/home/jovyan', 'NB_USER=jovyan', 'NB_UID=1000'],
    Healthcheck: { Test: ['CMD', 'healthcheck.py'], Interval: 3e9, Timeout: 1e9, StartPeriod: 3e9, Retries: 3 },
  },
};
const postgres = volume => ({
  layers: ['debian', { 'usr/local/bin/docker-entrypoint.sh': program('postgres.sh') }],
  config: {
    Entrypoint: ['docker-entrypoint.sh'], Cmd: ['postgres'], StopSignal: 'SIGINT', ExposedPorts: { '5432/tcp': {} },
    Volumes: { [volume]: {} },
    Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', `PGDATA=${volume.endsWith('data') ? volume : `${volume}/18/docker`}`],
  },
});
const python = { layers: ['debian'], config: { Cmd: ['python3'] } };
const shell = { layers: ['debian'], config: { Cmd: ['bash'] } };
const rstudio = {
  layers: ['debian', { 'init': program('rstudio.py') }],
  config: { Cmd: ['/init'], ExposedPorts: { '8787/tcp': {} } },
};
const busybox = { layers: ['busybox'], config: { Cmd: ['sh'] } };
const hello = { layers: ['busybox'], config: { Cmd: ['echo', 'Hello from Docker!'] } };
/** Eight layers that do not compress, so that a pull has something to show. */
const layered = { layers: ['busybox', ...Array.from({ length: 8 }, (_, n) => ({ random: 2 << 20, path: `data/${n}` }))], config: { Cmd: ['sh'] } };

const single = { layers: ['busybox', { random: 4 << 20, path: 'data' }], config: { Cmd: ['sh'] } };

/** Every name in the registry, its tags and what stands for it. Names of docker.io are bare, others start with their host. */
const images = [
  [base, ['latest'], shell],
  ...['tensorflow', 'scipy', 'minimal', 'base', 'datascience', 'pytorch', 'r'].flatMap(name => [
    [`jupyter/${name}-notebook`, ['latest', 'python-3.11'], jupyter],
    [`quay.io/jupyter/${name}-notebook`, ['latest', '2026-08-03', 'python-3.13'], jupyter],
  ]),
  ['library/postgres', ['17', '16'], postgres('/var/lib/postgresql/data')],
  ['library/postgres', ['latest', '18'], postgres('/var/lib/postgresql')],
  ['library/redis', ['latest', '8'], { layers: ['debian'], config: { Cmd: ['redis-server', '--save', ''], ExposedPorts: { '6379/tcp': {} } } }],
  ['timescale/timescaledb', ['latest', 'latest-pg17'], postgres('/var/lib/postgresql/data')],
  ['library/python', ['latest', '3.13', '3.12', '3.13-slim'], python],
  ...['tidyverse', 'rstudio', 'verse', 'geospatial'].map(name => [`rocker/${name}`, ['latest', '4.5.1'], rstudio]),
  ['library/debian', ['latest', 'bookworm', 'bookworm-slim'], shell],
  ['library/ubuntu', ['latest', '24.04'], shell],
  ['library/busybox', ['latest', '1.36'], busybox],
  ['library/alpine', ['latest', '3.22'], busybox],
  ['library/hello-world', ['latest'], hello],
  ['stand-in/layered', ['latest'], layered],
  ['stand-in/single', ['latest'], single],
];

/**
 * The folder of a registry that holds every stand-in, built when its recipe has changed: about two minutes on two cores,
 * most of it Debian's packages; otherwise at once. `cache` keeps what is built.
 */
export async function standIns(cache, progress = () => {}) {
  const ready = join(cache, `registry-${hash([debian, images, part('../registry.mjs'), part('../tar.mjs')])}`);
  if (existsSync(ready)) return ready;
  const building = `${ready}.${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  const registry = await startRegistry(building);
  try {
    const large = { debian: await debianLayer(cache, progress), busybox: busyboxLayer() };
    progress('putting the stand-in images together');
    for (const [name, tags, { layers, config }] of images) {
      await putImage(registry.address, name, tags, layers.map(layer => large[layer] ?? smallLayer(layer)), config);
    }
  } finally {
    await registry.stop();
  }
  if (existsSync(ready)) rmSync(building, { recursive: true }); else renameSync(building, ready);
  return ready;
}

/** Debian with the real programs, as one gzipped layer in a file of the cache. */
async function debianLayer(cache, progress) {
  const file = join(cache, `debian-${hash(debian)}.tar.gz`);
  const about = `${file}.json`;
  if (!existsSync(about)) {
    mkdirSync(cache, { recursive: true });
    const plain = `${file}.${process.pid}.tar`;
    progress('building Debian with Jupyter, PostgreSQL and Python (a minute or two, once)');
    const made = await run('mmdebstrap', [...debian, plain]);
    if (!made.ok) throw new Error(`mmdebstrap failed: ${made.output.trim().split('\n').at(-1)}`);
    progress('compressing it');
    const inner = createHash('sha256');
    const tap = async function* (source) { for await (const data of source) { inner.update(data); yield data; } };
    const packed = `${file}.${process.pid}`;
    await pipeline(createReadStream(plain), tap, createGzip({ level: 1 }), createWriteStream(packed));
    rmSync(plain);
    const outer = createHash('sha256');
    await pipeline(createReadStream(packed), new Writable({ write(data, _, done) { outer.update(data); done(); } }));
    renameSync(packed, file);
    const layer = { digest: `sha256:${outer.digest('hex')}`, diffId: `sha256:${inner.digest('hex')}`, size: statSync(file).size };
    writeFileSync(about, JSON.stringify(layer));
  }
  return { ...JSON.parse(readFileSync(about, 'utf8')), file, comment: 'stand-in: Debian with Jupyter, PostgreSQL, Redis and Python' };
}

function busyboxLayer() {
  const folders = Object.fromEntries(['bin', 'etc', 'tmp', 'root', 'proc', 'sys', 'dev'].map(name => [name, { folder: true }]));
  const names = 'sh ash cat cp date dd df du echo env false find free grep head hostname httpd id kill ls mkdir mv nc ping printf ps pwd rm seq sleep sort stat tail tee test touch top tr true uname wc wget which yes';
  return smallLayer({
    ...folders,
    'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\n',
    'bin/busybox': { content: readFileSync('/bin/busybox'), mode: 0o755 },
    ...Object.fromEntries(names.split(' ').map(name => [`bin/${name}`, { link: 'busybox' }])),
  });
}

function smallLayer(files) {
  const plain = tar(files.random ? { [files.path]: randomBytes(files.random) } : files);
  const data = gzipSync(plain);
  return { digest: sha256(data), diffId: sha256(plain), size: data.length, data };
}

const hash = value => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
