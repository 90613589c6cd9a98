import { serverProgram } from '../../client-vscode/launch/server.mjs';
import { dotnetTests } from './dotnet.mjs';
import { nodeTests } from './node.mjs';

/** Everything that `npm test` runs, in this order; `needs` are the real parts of parts.mjs. */
export const suites = [
  { name: 'language', run: () => dotnetTests('Assistant.Language.Tests') },
  { name: 'client', run: () => nodeTests('tests/editor/client') },
  { name: 'engine', needs: ['engine'], run: environment => dotnetTests('Assistant.Engine.Tests', environment) },
  { name: 'server', needs: ['engine', 'podman'], run: environment => dotnetTests('Assistant.Server.Tests', { ...environment, DOCKER_HOST: environment.ASSISTANT_TEST_ENGINE, ASSISTANT_BINARY: serverProgram }) },
  { name: 'grammars', needs: ['editor'], run: () => nodeTests('tests/editor/grammars') },
  { name: 'neovim', needs: ['neovim'], run: environment => nodeTests('tests/editor/neovim', environment) },
  { name: 'editor', needs: ['engine', 'editor', 'chromium'], run: environment => nodeTests('tests/editor/code', environment) },
];
