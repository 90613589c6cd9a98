import { Client } from './client.mjs';

/** What is asked after an edit; the keyword is one in the middle of the document. The last may never be answered by one of the two. */
const questions = {
  completion: ({ keyword }) => ['textDocument/completion', { position: { line: keyword.line, character: 4 } }],
  hover: ({ keyword }) => ['textDocument/hover', { position: { line: keyword.line, character: 4 } }],
  symbols: () => ['textDocument/documentSymbol', {}],
  folding: () => ['textDocument/foldingRange', {}],
  formatting: () => ['textDocument/formatting', { options: { tabSize: 4, insertSpaces: true } }],
  tokens: () => ['textDocument/semanticTokens/full', {}],
};

/**
 * One life of a server with one document. Milliseconds from the moment before a message is sent to the moment its answer
 * arrives, Infinity when there is none in time; `memory` is the peak in megabytes, without the tokens
 * of a server that does not answer them. The first edit of each kind warms up and is not timed.
 */
export async function measure(command, { uri, language, text, mistake, edits, patience }) {
  const start = performance.now();
  const client = new Client(command, patience);
  const { at } = await client.ask('initialize', { processId: process.pid, rootUri: null, capabilities });
  const times = { start: [at - start], diagnostics: [], ...Object.fromEntries(Object.keys(questions).map(what => [what, []])), memory: [] };
  client.tell('initialized', {});

  const document = new Document(client, uri, language, text, mistake);
  await document.open();
  await document.breakAndMend();
  for (let edit = 0; edit < edits; edit++) times.diagnostics.push(...await document.breakAndMend());
  for (const [what, question] of Object.entries(questions)) {
    for (let edit = 0; edit <= edits && !times[what].includes(Infinity); edit++) {
      if (what === 'tokens' && edit === 0) times.memory = [client.peakMemory()];
      const time = await document.ask(...question(document));
      if (edit > 0 || time === Infinity) times[what].push(time);
    }
  }
  if (times.tokens.includes(Infinity)) {
    client.kill();
  } else {
    times.memory = [client.peakMemory()];
    await client.leave();
  }
  return times;
}

const capabilities = {
  textDocument: {
    synchronization: {},
    publishDiagnostics: { versionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    formatting: {},
    semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
};

/** The open document, edited in the middle: a letter behind a keyword or a flag makes it unknown, a letter in a comment changes nothing. */
class Document {
  #client;
  #uri;
  #language;
  #text;
  #version = 1;
  #comment;

  constructor(client, uri, language, text, mistake) {
    this.#client = client;
    this.#uri = uri;
    this.#language = language;
    this.#text = text;
    const lines = text.split('\n');
    const middle = Math.floor(lines.length / 2);
    const nearest = pattern => lines.map((line, number) => ({ line, number })).filter(({ line, number }) => number > 0 && pattern.test(line))
      .reduce((best, next) => Math.abs(next.number - middle) < Math.abs(best.number - middle) ? next : best);
    const keyword = nearest(mistake);
    this.keyword = { line: keyword.number, character: mistake.exec(keyword.line)[0].length };
    const comment = nearest(/^# /);
    this.#comment = { line: comment.number, character: comment.line.length };
  }

  async open() {
    const published = this.#client.hear('textDocument/publishDiagnostics');
    this.#client.tell('textDocument/didOpen', { textDocument: { uri: this.#uri, languageId: this.#language, version: this.#version, text: this.#text } });
    await published;
  }

  /** The times until the finding is there and until it is gone. */
  async breakAndMend() {
    const there = ({ diagnostics }) => diagnostics.some(({ range }) => range.start.line === this.keyword.line);
    const broken = await this.#until('X', this.keyword, there);
    const mended = await this.#until('', this.keyword, params => !there(params));
    return [broken, mended];
  }

  /** The time from an edit to the answer that follows it; Infinity when none comes. */
  async ask(method, params) {
    const sent = performance.now();
    this.#edit('x', this.#comment, 0);
    const answer = await this.#client.ask(method, { textDocument: { uri: this.#uri }, ...params }).catch(() => null);
    if (answer?.error) throw new Error(`${method}: ${answer.error.message}`);
    this.#edit('', this.#comment, 1);
    return answer ? answer.at - sent : Infinity;
  }

  async #until(text, place, fits) {
    const published = this.#client.hear('textDocument/publishDiagnostics', fits);
    const sent = performance.now();
    this.#edit(text, place, text === '' ? 1 : 0);
    return (await published).at - sent;
  }

  #edit(text, start, replaced) {
    const range = { start, end: { line: start.line, character: start.character + replaced } };
    this.#client.tell('textDocument/didChange', { textDocument: { uri: this.#uri, version: ++this.#version }, contentChanges: [{ range, text }] });
  }
}
