import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { codeServer } from '../../../client-vscode/launch/codeServerInstall.mjs';
import { root } from '../../../client-vscode/launch/paths.mjs';

const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const ofEditor = join(codeServer.folder, 'node_modules/code-server/lib/vscode/extensions');
const files = {
  ...Object.fromEntries(contributes.grammars.map(({ scopeName, path }) => [scopeName, join(root, path)])),
  'text.html.markdown': join(ofEditor, 'markdown-basics/syntaxes/markdown.tmLanguage.json'),
  'source.shell': join(ofEditor, 'shellscript/syntaxes/shell-unix-bash.tmLanguage.json'),
};
const registry = new textmate.Registry({
  onigLib: loadOniguruma(),
  loadGrammar: async scope => files[scope] && existsSync(files[scope]) ? textmate.parseRawGrammar(readFileSync(files[scope], 'utf8'), files[scope]) : null,
  getInjections: scope => contributes.grammars.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
});

/**
 * Colours the text and compares it with the marks below its lines: `^^^^ scope` under the characters that have that scope,
 * `^^^^ !scope` under those that have not. A scope may be written short, without its last parts.
 */
export async function expectScopes(scopeName, picture) {
  const grammar = await registry.loadGrammar(scopeName);
  let stack = textmate.INITIAL;
  let line = '';
  let tokens = [];
  for (const row of picture.replace(/^\n/, '').split('\n')) {
    const mark = /^(\s*)(\^+) (!?)(\S+)$/.exec(row);
    if (mark) {
      expectMark(line, tokens, mark);
    } else {
      line = row;
      ({ tokens, ruleStack: stack } = grammar.tokenizeLine(row, stack));
    }
  }
}

function expectMark(line, tokens, [, indent, carets, not, scope]) {
  for (let column = indent.length; column < indent.length + carets.length; column++) {
    const { scopes } = tokens.find(token => token.startIndex <= column && column < token.endIndex);
    const has = scopes.some(one => one === scope || one.startsWith(`${scope}.`));
    assert.equal(has, not === '', `${line}\n${' '.repeat(column)}^ ${scopes.join(' ')}`);
  }
}

async function loadOniguruma() {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm).buffer);
  return { createOnigScanner: sources => new oniguruma.OnigScanner(sources), createOnigString: text => new oniguruma.OnigString(text) };
}
