import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';

// Gives every Dockerfile below a folder to dockerfile-utils and prints what it finds as JSON.
const [folder] = process.argv.slice(2);
const found = [];
for (const name of readdirSync(folder, { recursive: true })) {
  if (!/(^|[\\/])Dockerfile$/.test(name)) continue;
  const file = join(folder, name);
  for (const { range, code, severity, message } of validate(readFileSync(file, 'utf8'))) found.push({ file, range, code, severity, message });
}
console.log(JSON.stringify(found));
process.exitCode = found.length ? 1 : 0;
