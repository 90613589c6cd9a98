import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A language server on its standard streams, with the moment at which each message of it arrived. */
export class Client {
  #child;
  #id = 0;
  #answers = new Map();
  #listeners = new Map();
  #buffer = Buffer.alloc(0);

  #patience;

  /** @param patience milliseconds to wait for one answer */
  constructor(command, patience) {
    this.#patience = patience;
    this.#child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout.on('data', chunk => this.#read(chunk, performance.now()));
    this.#child.on('error', error => { throw new Error(`${command[0]} cannot be started: ${error.message}`); });
  }

  /** Answers `{ result, at }`. */
  ask(method, params) {
    const id = ++this.#id;
    const answer = this.#within(method, resolve => this.#answers.set(id, resolve));
    this.#send({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  tell(method, params) {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  /** The next notification of that name whose params fit: `{ params, at }`. */
  hear(method, fits = () => true) {
    return this.#within(method, resolve => this.#listeners.set(method, { fits, resolve }));
  }

  /** The most memory that the server has had resident so far, in megabytes; null where /proc is not. */
  peakMemory() {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'latin1');
      return Number(/^VmHWM:\s+(\d+)/m.exec(status)[1]) / 1024;
    } catch {
      return null;
    }
  }

  kill() {
    this.#child.kill('SIGKILL');
  }

  async leave() {
    const gone = once(this.#child, 'exit');
    await this.ask('shutdown');
    this.tell('exit');
    await gone;
  }

  #within(what, start) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer to ${what} in ${this.#patience / 1000} s`)), this.#patience);
      start(value => { clearTimeout(timer); resolve(value); });
    });
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify(message));
    this.#child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #read(chunk, at) {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length:\s*(\d+)/i.exec(this.#buffer.toString('latin1', 0, end))[1]);
      if (this.#buffer.length < end + 4 + length) return;
      const body = this.#buffer.subarray(end + 4, end + 4 + length);
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#take(JSON.parse(body.toString()), at);
    }
  }

  #take(message, at) {
    if (message.method === undefined) {
      this.#answers.get(message.id)?.({ result: message.result, error: message.error, at });
      this.#answers.delete(message.id);
    } else if (message.id !== undefined) {
      this.#send({ jsonrpc: '2.0', id: message.id, result: message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null });
    } else {
      const listener = this.#listeners.get(message.method);
      if (listener?.fits(message.params)) {
        this.#listeners.delete(message.method);
        listener.resolve({ params: message.params, at });
      }
    }
  }
}
