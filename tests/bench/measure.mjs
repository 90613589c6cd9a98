import { Client } from './client.mjs';

const uri = 'file:///bench/Dockerfile';

/**
 * One life of a server with one document. Milliseconds from the moment before a message is sent to the moment its answer
 * arrives; `memory` is the peak in megabytes. The first edit warms up and is not timed.
 */
export async function measure(command, { text, edits }) {
  const start = performance.now();
  const client = new Client(command);
  const { at } = await client.ask('initialize', { processId: process.pid, rootUri: null, capabilities });
  const times = { start: [at - start], diagnostics: [], completion: [], memory: [] };
  client.tell('initialized', {});

  const document = new Document(client, text);
  await document.open();
  await document.breakAndMend();
  for (let edit = 0; edit < edits; edit++) times.diagnostics.push(...await document.breakAndMend());
  await document.complete();
  for (let edit = 0; edit < edits; edit++) times.completion.push(await document.complete());

  times.memory.push(client.peakMemory());
  await client.leave();
  return times;
}

const capabilities = {
  textDocument: {
    synchronization: {},
    publishDiagnostics: { versionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
  },
};

/** The open document, edited in the middle: a letter behind a keyword makes it unknown, a letter in a comment changes nothing. */
class Document {
  #client;
  #text;
  #version = 1;
  #keyword;
  #comment;

  constructor(client, text) {
    this.#client = client;
    this.#text = text;
    const lines = text.split('\n');
    const middle = Math.floor(lines.length / 2);
    const nearest = pattern => lines.map((line, number) => ({ line, number })).filter(({ line, number }) => number > 0 && pattern.test(line))
      .reduce((best, next) => Math.abs(next.number - middle) < Math.abs(best.number - middle) ? next : best);
    this.#keyword = { line: nearest(/^WORKDIR /).number, character: 'WORKDIR'.length };
    const { number, line } = nearest(/^# /);
    this.#comment = { line: number, character: line.length };
  }

  async open() {
    const published = this.#client.hear('textDocument/publishDiagnostics');
    this.#client.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'dockerfile', version: this.#version, text: this.#text } });
    await published;
  }

  /** The times until the finding is there and until it is gone. */
  async breakAndMend() {
    const there = ({ diagnostics }) => diagnostics.some(({ range }) => range.start.line === this.#keyword.line);
    const broken = await this.#until('X', this.#keyword, there);
    const mended = await this.#until('', this.#keyword, params => !there(params));
    return [broken, mended];
  }

  /** The time from an edit to the completion list that follows it. */
  async complete() {
    const sent = performance.now();
    this.#edit('x', this.#comment, 0);
    const { at, error } = await this.#client.ask('textDocument/completion', { textDocument: { uri }, position: { line: this.#keyword.line, character: 4 } });
    if (error) throw new Error(`completion: ${error.message}`);
    this.#edit('', this.#comment, 1);
    return at - sent;
  }

  async #until(text, place, fits) {
    const published = this.#client.hear('textDocument/publishDiagnostics', fits);
    const sent = performance.now();
    this.#edit(text, place, text === '' ? 1 : 0);
    return (await published).at - sent;
  }

  #edit(text, start, replaced) {
    const range = { start, end: { line: start.line, character: start.character + replaced } };
    this.#client.tell('textDocument/didChange', { textDocument: { uri, version: ++this.#version }, contentChanges: [{ range, text }] });
  }
}
