import { once } from 'node:events';
import http from 'node:http';

/** Stands in for Docker Hub's own interface, which the tests cannot reach. `settings` lead the assistant here, and to no engine. */
export async function startHub() {
  let open = Promise.resolve();
  const server = http.createServer(async (request, response) => {
    await open;
    const body = answer(new URL(request.url, 'http://hub'));
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  server.unref();
  const address = `http://127.0.0.1:${server.address().port}`;
  const names = ['hub.docker.com', 'api.quay.io', 'docker.io', 'quay.io'];
  return {
    settings: { 'assistant.registries.addresses': Object.fromEntries(names.map(name => [name, address])), 'assistant.engine.host': 'unix:///nowhere/docker.sock' },
    /** From now on answers wait for the function that comes back. */
    hold() {
      let answers;
      open = new Promise(resolve => { answers = resolve; });
      return answers;
    },
    stop: () => new Promise(resolve => { server.close(resolve); server.closeAllConnections(); }),
  };
}

function answer({ pathname, searchParams }) {
  if (pathname === '/v2/search/repositories/') return { results: images.filter(({ repo_name }) => searchParams.get('query').split(' ').every(word => repo_name.includes(word.replace('old-', '')))) };
  if (pathname === '/api/search/v4') return { total: 1, results: [{ name: 'postgis/postgis', badge: 'verified_publisher' }] };
  if (pathname === '/v2/namespaces/library/repositories/postgres/tags') return { next: null, results: tags };
  return undefined;
}

const images = [
  { repo_name: 'postgres', short_description: 'The PostgreSQL object-relational database system', star_count: 14_020, pull_count: 1_234_567_890, is_official: true },
  { repo_name: 'postgis/postgis', short_description: 'PostGIS', star_count: 560, pull_count: 98_765_432, is_official: false },
  { repo_name: 'someone/postgres-lab', short_description: 'A lab with a database', star_count: 3, pull_count: 1_200, is_official: false },
  { repo_name: 'jupyter/scipy-notebook', short_description: 'Scientific Jupyter Notebook Python Stack', star_count: 410, pull_count: 91_000_000, is_official: false },
];

const builds = (size, ...architectures) => architectures.map(architecture => ({ architecture, os: 'linux', size }));
const tags = [
  { name: '18', tag_last_pushed: '2026-08-21T10:00:00Z', images: builds(150e6, 'amd64', 'arm64') },
  { name: '18.6', tag_last_pushed: '2026-08-21T10:00:00Z', images: builds(150e6, 'amd64', 'arm64') },
  { name: 'latest', tag_last_pushed: '2026-08-21T10:00:00Z', images: builds(150e6, 'amd64', 'arm64') },
  { name: '17.11', tag_last_pushed: '2026-08-14T10:00:00Z', images: builds(140e6, 'amd64', 'arm64') },
  { name: '19beta3', tag_last_pushed: '2026-08-07T10:00:00Z', images: builds(155e6, 's390x') },
];
