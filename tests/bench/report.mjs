const rows = [
  ['start', 'start to initialize', 'ms'],
  ['diagnostics', 'edit to diagnostics', 'ms'],
  ['completion', 'edit and completion', 'ms'],
  ['hover', 'edit and hover', 'ms'],
  ['symbols', 'edit and symbols', 'ms'],
  ['folding', 'edit and folding', 'ms'],
  ['formatting', 'edit and formatting', 'ms'],
  ['tokens', 'edit and tokens', 'ms'],
  ['memory', 'peak memory', 'MB'],
];

/** Prints the medians of both servers, how far apart they are, and how far the middle half of ours is spread. */
export function report({ name, text }, [ours, theirs], [our, their]) {
  console.log(`\n${name} (${(Buffer.byteLength(text) / 1024).toFixed(1)} kB)`);
  console.log(`  ${''.padEnd(20)}${ours.padStart(14)}${'(middle half)'.padStart(20)}   ${theirs}`);
  for (const [what, label, unit] of rows) console.log(line(label, unit, our[what], their[what]));
}

/** Prints what only this server measures: medians, what 95 of 100 stay under, and the goal for that where there is one. */
export function reportAlone({ name, text, goals }, our, results) {
  console.log(`\n${name} (${(Buffer.byteLength(text) / 1024).toFixed(1)} kB)`);
  console.log(`  ${''.padEnd(20)}${our.padStart(14)}${'(95 of 100)'.padStart(20)}   goal for 95 of 100`);
  for (const [what, label, unit] of rows) {
    if (results[what].includes(null)) continue;
    const most = quantile(results[what], 0.95);
    const goal = goals[what] === undefined ? '' : `${goals[what]} ${unit}: ${most <= goals[what] ? 'met' : 'missed'}`;
    console.log(`  ${label.padEnd(20)}${amount(median(results[what]), unit).padStart(14)}${`(${format(most)})`.padStart(20)}   ${goal}`.trimEnd());
  }
}

/** One measure of one thing that is no edit. */
export function reportTimes(title, [ours, theirs], label, our, their) {
  console.log(`\n${title}`);
  console.log(`  ${''.padEnd(20)}${ours.padStart(14)}${'(middle half)'.padStart(20)}   ${theirs}`);
  console.log(line(label, 'ms', our, their));
}

/** Whole processes: medians, what 95 of 100 stay under, and the goal for that where there is one. */
export function reportProcesses(title, measured) {
  console.log(`\n${title}`);
  console.log(`  ${''.padEnd(20)}${'median'.padStart(14)}${'(95 of 100)'.padStart(20)}   goal for 95 of 100`);
  for (const { label, times, goal } of measured) {
    const most = quantile(times, 0.95);
    const verdict = goal === undefined ? '' : `${goal} ms: ${most <= goal ? 'met' : 'missed'}`;
    console.log(`  ${label.padEnd(20)}${amount(median(times), 'ms').padStart(14)}${`(${format(most)})`.padStart(20)}   ${verdict}`.trimEnd());
  }
}

function line(label, unit, our, their) {
  if (our.includes(null) || their.includes(null)) return `  ${label.padEnd(20)}not measured on this system`;
  const [mine, other] = [median(our), median(their)];
  const spread = `(${format(quantile(our, 0.25))}–${format(quantile(our, 0.75))})`;
  return `  ${label.padEnd(20)}${amount(mine, unit).padStart(14)}${spread.padStart(20)}   ${amount(other, unit).padEnd(12)} ${compare(mine, other)}`;
}

const amount = (number, unit) => number === Infinity ? 'no answer' : `${format(number)} ${unit}`;

const compare = (mine, other) => other === Infinity ? '' : mine <= other ? `1/${format(other / mine)} of it` : `${format(mine / other)} times as much`;

const median = samples => quantile(samples, 0.5);

function quantile(samples, part) {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = Math.floor(place);
  if (below === place || sorted[below] === Infinity) return sorted[below];
  return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - below);
}

const format = number => number < 10 ? number.toFixed(2) : number < 100 ? number.toFixed(1) : Math.round(number).toLocaleString('en');
