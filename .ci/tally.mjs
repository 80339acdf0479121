// `node tally.mjs REPORT…`: what vitest's JSON reports say, a later one in place of an earlier one for the files it
// has. First line: passed and failed tests. Then the files that failed, a line each.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const files = new Map();
for (const report of process.argv.slice(2)) {
  for (const { name, status, assertionResults } of JSON.parse(readFileSync(report, 'utf8')).testResults) {
    const count = (state) => assertionResults.filter((one) => one.status === state).length;
    const failed = count('failed') || (status === 'failed' ? 1 : 0);
    files.set(relative(process.cwd(), name), { passed: count('passed'), failed });
  }
}
const sum = (key) => [...files.values()].reduce((total, one) => total + one[key], 0);
console.log(sum('passed'), sum('failed'));
for (const [name, { failed }] of files) if (failed > 0) console.log(name);
