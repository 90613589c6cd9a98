// The few questions the tests' own set-up asks an engine, over its socket.
import http from 'node:http';

/** One request; returns `{ status, body }`, body being parsed JSON where it is JSON. Throws when nothing listens. */
export function ask(socketPath, method, path) {
  return new Promise((resolve, reject) => {
    const request = http.request({ socketPath, method, path, headers: { host: 'engine' } }, response => {
      let text = '';
      response.on('data', data => { text += data; });
      response.on('end', () => resolve({ status: response.statusCode, body: parsed(text) }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end();
  });
}

/** Whether an engine answers at this socket. */
export const ping = socket => ask(socket, 'GET', '/_ping').then(({ status }) => status === 200, () => false);

/** Removes every container and unused volume, and every image whose names are not in `keep`. */
export async function clean(socket, keep = []) {
  const { body: containers } = await ask(socket, 'GET', '/containers/json?all=1');
  await Promise.all(containers.map(({ Id }) => ask(socket, 'DELETE', `/containers/${Id}?force=1&v=1`)));
  const { body: images } = await ask(socket, 'GET', '/images/json');
  const names = images.flatMap(image => (image.RepoTags ?? []).filter(tag => tag !== '<none>:<none>').concat(image.RepoTags?.[0] === '<none>:<none>' ? image.Id : []));
  for (const name of names.filter(name => !keep.includes(name))) await ask(socket, 'DELETE', `/images/${name}?force=1`);
  await ask(socket, 'POST', '/volumes/prune');
  await ask(socket, 'POST', '/networks/prune');
}

/** Pulls an image; throws with the engine's own words when that fails. */
export async function pull(socket, image, tag = 'latest') {
  const { status, body } = await ask(socket, 'POST', `/images/create?fromImage=${encodeURIComponent(image)}&tag=${tag}`);
  const failure = status !== 200 ? body.message : /"errorDetail":\{"message":"([^"]*)/.exec(body)?.[1];
  if (failure) throw new Error(`${image}: ${failure}`);
}

function parsed(text) {
  try { return JSON.parse(text); } catch { return text; }
}
