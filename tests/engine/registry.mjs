// Debian's docker-registry on the loopback, and how to put an image into it without an engine.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, until } from './process.mjs';

/** Starts a registry over the folder `storage`. Returns `{ address: "127.0.0.1:PORT", stop() }`. */
export async function startRegistry(storage) {
  mkdirSync(storage, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'ra-registry-'));
  const address = `127.0.0.1:${await freePort()}`;
  const config = join(folder, 'config.yml');
  writeFileSync(config, [
    'version: 0.1', 'log: { level: error, accesslog: { disabled: true } }',
    `storage: { filesystem: { rootdirectory: ${JSON.stringify(storage)} }, delete: { enabled: true } }`,
    `http: { addr: ${JSON.stringify(address)}, secret: ${randomUUID()} }`, '',
  ].join('\n'));
  const server = startServer('docker-registry', ['serve', config]);
  const stop = async () => { await server.stop(); rmSync(folder, { recursive: true, force: true }); };
  try {
    const up = () => request(address, 'GET', '/v2/').then(({ status }) => status === 200, () => !server.running());
    await until('an answer from the registry', 20_000, up);
    if (!server.running()) throw new Error(`the registry did not start: ${server.log().trim().split('\n').at(-1)}`);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Puts an image into the registry. `layers` are `{ digest, diffId, size, file | data }` of gzipped tars, `config` is the image's
 * own configuration (Cmd, Env, ExposedPorts …). A layer that another repository holds is shared: name it as `from`.
 */
export async function putImage(address, name, tags, layers, config) {
  for (const layer of layers) await putBlob(address, name, layer);
  const image = Buffer.from(JSON.stringify({
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64', os: 'linux', created: '2026-01-01T00:00:00Z', config,
    rootfs: { type: 'layers', diff_ids: layers.map(layer => layer.diffId) },
    history: layers.map(layer => ({ created: '2026-01-01T00:00:00Z', created_by: layer.comment ?? 'stand-in' })),
  }));
  const configBlob = { digest: sha256(image), size: image.length, data: image };
  await putBlob(address, name, configBlob);
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: manifestType,
    config: { mediaType: 'application/vnd.docker.container.image.v1+json', size: configBlob.size, digest: configBlob.digest },
    layers: layers.map(({ size, digest }) => ({ mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip', size, digest })),
  });
  for (const tag of tags) {
    await expect(201, request(address, 'PUT', `/v2/${name}/manifests/${tag}`, { 'content-type': manifestType }, manifest), `${name}:${tag}`);
  }
}

const manifestType = 'application/vnd.docker.distribution.manifest.v2+json';

async function putBlob(address, name, blob) {
  if ((await request(address, 'HEAD', `/v2/${name}/blobs/${blob.digest}`)).status === 200) return;
  const mount = blob.from ? `?mount=${blob.digest}&from=${encodeURIComponent(blob.from)}` : '';
  const upload = await request(address, 'POST', `/v2/${name}/blobs/uploads/${mount}`);
  if (upload.status !== 201) {
    const place = new URL(upload.headers.location, `http://${address}`);
    place.searchParams.set('digest', blob.digest);
    const body = blob.file ? createReadStream(blob.file) : blob.data;
    const headers = { 'content-type': 'application/octet-stream', 'content-length': blob.file ? statSync(blob.file).size : blob.data.length };
    await expect(201, request(address, 'PUT', place.pathname + place.search, headers, body), `a layer of ${name}`);
  }
  blob.from = name;
}

async function expect(status, answer, what) {
  const { status: got, text } = await answer;
  if (got !== status) throw new Error(`the registry refused ${what}: ${got} ${text}`);
}

/** One request to a loopback server: `{ status, headers, text }`. */
export function request(address, method, path, headers = {}, body = undefined) {
  const [host, port] = address.split(':');
  return new Promise((resolve, reject) => {
    const sent = http.request({ host, port, method, path, headers, agent: false }, response => {
      let text = '';
      response.on('data', data => { text += data; });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    sent.on('error', reject);
    if (body?.pipe) body.pipe(sent); else sent.end(body);
  });
}

/** A port of the loopback that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
  });
}

export const sha256 = data => `sha256:${createHash('sha256').update(data).digest('hex')}`;
