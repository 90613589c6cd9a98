// A tar writer for the small layers of the stand-in images.

/**
 * Makes a tar of `files`: `{ path: content }`, where content is a string or Buffer (a file), `{ link: target }`,
 * `{ folder: true }`, or `{ content, mode, user }`; a file is 0644 unless it says otherwise, owned by root or by number `user`.
 */
export function tar(files) {
  const blocks = [];
  for (const [path, given] of Object.entries(files)) {
    const entry = typeof given === 'string' || Buffer.isBuffer(given) ? { content: given } : given;
    const content = Buffer.from(entry.content ?? '');
    blocks.push(header(path, entry, content.length), content, Buffer.alloc(-content.length & 511));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function header(path, { link, folder, mode, user = 0 }, size) {
  const block = Buffer.alloc(512);
  const put = (text, at) => block.write(text, at, 'latin1');
  const octal = (number, width) => `${number.toString(8).padStart(width - 1, '0')}\0`;
  put(path, 0);
  put(octal(mode ?? (folder ? 0o755 : 0o644), 8), 100);
  put(octal(user, 8), 108);
  put(octal(user, 8), 116);
  put(octal(size, 12), 124);
  put(octal(0, 12), 136);
  put(' '.repeat(8), 148);
  put(link ? '2' : folder ? '5' : '0', 156);
  put(link ?? '', 157);
  put('ustar\x0000', 257);
  put(octal(block.reduce((sum, byte) => sum + byte, 0), 7), 148);
  return block;
}
