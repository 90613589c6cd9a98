// The recipe and the page that the benchmark edits; no other server reads them. The same on every machine and in every run.

/** See documents.mjs; `goals`: milliseconds that 95 of 100 answers shall take at most. */
export const recipes = () => [
  {
    name: 'recipe of 5,000 commands', uri: 'file:///bench/course.recipe', language: 'recipe', mistake: /^docker run -d --rm/, text: recipe(5_000),
    edits: 100, runs: 3, patience: 60_000, goals: { diagnostics: 5 },
  },
  {
    name: 'page of 10,000 lines', uri: 'file:///bench/course.md', language: 'markdown', mistake: /^docker run -d --rm/, text: page(10_000),
    edits: 100, runs: 3, patience: 60_000, goals: { diagnostics: 2 },
  },
];

/** Blocks of twenty commands with a heading, a variable, comments and continued lines; one command in fifty has a mistake. */
function recipe(commands) {
  const lines = [];
  for (let number = 1; number <= commands; number++) {
    if (number % 20 === 1) lines.push(`### Part ${number}`, '', `DATA_${number}=data${number}`, '');
    lines.push(...command(number), '');
  }
  return lines.join('\n') + '\n';
}

/** Prose with a fence in every hundred lines. */
function page(length) {
  const lines = ['# A course', ''];
  for (let number = 1; lines.length < length; number++) {
    lines.push(`## Step ${number}`, '');
    while (lines.length % 100 < 90) lines.push(`Line ${lines.length} of the course explains what the command below does, and why it is done just so.`);
    lines.push('', '```sh', ...command(number), '```', '');
  }
  return lines.slice(0, length).join('\n') + '\n';
}

/** With what follows them, so that a command has no other finding than its mistake. */
const images = ['quay.io/jupyter/scipy-notebook:2025-09-01', 'rocker/rstudio:4.5.1', 'quay.io/jupyter/r-notebook:2025-09-01', 'quay.io/jupyter/base-notebook:2025-09-01'];

const command = number => [
  `# Number ${number} of the course.`,
  `docker run -d --rm --name lab${number} \\`,
  `  -p 127.0.0.1:${10_000 + number}:8888 -e JUPYTER_PORT=8888 -e PASSWORD=\${PASSWORD} \\`,
  `  -v "$PWD/data${number}":/home/work --memory 2g \\`,
  `  ${images[number % images.length]}${number % 50 === 0 ? ' -p 80:80' : ''}`,
];
