// The world outside, as the private engine sees it: a proxy on the loopback that answers every https address itself.
// docker.io, quay.io, ghcr.io and others are served from the registry of stand-ins, the engine's search from search.mjs.
// An engine that is started with `environment` needs no other setting, so the names in recipes work as they are written.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { run } from './process.mjs';
import { request as ask } from './registry.mjs';
import { search } from './search.mjs';

/** Hosts whose pulls go wrong in one way each; the rest of the reference is a name of docker.io: `slow.test/rocker/tidyverse`. */
const faults = ['slow.test', 'cut.test', 'limited.test', 'private.test'];
const hosts = [
  'index.docker.io', 'registry-1.docker.io', 'auth.docker.io', 'quay.io', 'ghcr.io', 'mcr.microsoft.com', 'nvcr.io', 'gcr.io', ...faults,
];

/** Starts it over the registry at `registry` ("127.0.0.1:PORT"). Returns `{ environment, stop() }`. */
export async function startOutside(registry) {
  const folder = mkdtempSync(join(tmpdir(), 'ra-outside-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = await run('openssl', [
    'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '30', '-subj', '/CN=recipe-assistant stand-in',
    '-addext', `subjectAltName=${hosts.map(host => `DNS:${host}`).join(',')}`,
  ]);
  if (!made.ok) throw new Error(`openssl could not make a certificate: ${made.output.trim().split('\n').at(-1)}`);

  const inside = https.createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) =>
    answer(registry, request, response).catch(error => response.destroy(error)));
  const proxy = http.createServer((_, response) => response.writeHead(502).end());
  const sockets = new Set();
  proxy.on('connect', (request, socket, head) => {
    if (!hosts.includes(request.url.split(':')[0])) return socket.end('HTTP/1.1 502 no such host here\r\n\r\n');
    const through = net.connect(inside.address().port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      through.write(head);
      socket.pipe(through).pipe(socket);
    });
    for (const [one, other] of [[socket, through], [through, socket]]) {
      sockets.add(one.on('error', () => {}).on('close', () => { sockets.delete(one); other.destroy(); }));
    }
  });
  for (const server of [inside, proxy]) await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    environment: { HTTPS_PROXY: `http://127.0.0.1:${proxy.address().port}`, NO_PROXY: 'localhost,127.0.0.1', SSL_CERT_FILE: cert },
    async stop() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      inside.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** private.test answers only to the user ada with the password secret. */
const privateLogin = `Basic ${Buffer.from('ada:secret').toString('base64')}`;
const bearer = 'Bearer realm="https://auth.docker.io/token",service="registry.docker.io"';

async function answer(registry, request, response) {
  const host = request.headers.host.split(':')[0];
  const url = new URL(request.url, `https://${host}`);
  const json = (status, body, headers = {}) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  const refuse = (status, code, message) => json(status, { errors: [{ code, message }] });

  if (host === 'index.docker.io') return json(200, search(url.searchParams.get('q') ?? '', Number(url.searchParams.get('n') ?? 25)));
  if (host === 'auth.docker.io') return json(200, { token: 'stand-in', expires_in: 300 });
  const isHub = host === 'registry-1.docker.io';
  if (isHub && !request.headers.authorization) {
    response.setHeader('www-authenticate', bearer);
    return refuse(401, 'UNAUTHORIZED', 'authentication required');
  }
  if (host === 'private.test' && request.headers.authorization !== privateLogin) {
    response.setHeader('www-authenticate', 'Basic realm="private"');
    return refuse(401, 'UNAUTHORIZED', 'authentication required');
  }
  if (url.pathname === '/v2/') return json(200, {});
  const [, name, kind, reference] = /^\/v2\/(.+)\/(manifests|blobs|tags)\/(.+)$/.exec(url.pathname) ?? [];
  if (!name) return refuse(404, 'UNSUPPORTED', 'not served by the stand-in');
  if (host === 'limited.test' && kind === 'manifests') {
    return refuse(429, 'TOOMANYREQUESTS', 'You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit');
  }
  const stored = isHub || faults.includes(host) ? name : `${host}/${name}`;
  if (kind === 'manifests' && (await ask(registry, 'GET', `/v2/${stored}/tags/list`)).status === 404) {
    if (!isHub) return refuse(401, 'UNAUTHORIZED', 'access to the requested resource is not authorized');
    response.setHeader('www-authenticate', `${bearer},error="insufficient_scope"`);
    return refuse(401, 'DENIED', 'requested access to the resource is denied');
  }
  const [address, port] = registry.split(':');
  const { host: _, authorization: __, ...headers } = request.headers;
  const passed = http.request({ host: address, port, method: request.method, path: `/v2/${stored}/${kind}/${reference}`, headers, agent: false }, got => {
    response.writeHead(got.statusCode, got.headers);
    const change = kind === 'blobs' && request.method === 'GET' ? faultOf(host, response, Number(got.headers['content-length'])) : undefined;
    (change ? got.pipe(change) : got).pipe(response);
  });
  passed.on('error', error => response.destroy(error));
  response.on('close', () => passed.destroy());
  passed.end();
}

/** What a fault host does to a layer: 256 kB a second, or the connection cut half way. Small blobs (the configuration) pass. */
function faultOf(host, response, length) {
  if (length < 100_000) return undefined;
  if (host === 'slow.test') {
    return new Transform({ transform(data, _, done) { setTimeout(done, data.length / 262.144, null, data); } });
  }
  if (host !== 'cut.test') return undefined;
  let left = length / 2;
  return new Transform({
    transform(data, _, done) {
      left -= data.length;
      if (left > 0) return done(null, data);
      response.destroy();
      done();
    },
  });
}
