/** Runs vitest and counts: every command that tests closes with the same plain line. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './setup.mjs';

/** @returns {{ passed: number, failed: number, skipped: number }} */
export const runVitest = (parameters, options = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'relais-tests-'));
  const file = join(folder, 'results.json');
  try {
    const code = runTool(
      'vitest/vitest.mjs',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...parameters],
      options,
    );
    let results = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
    try {
      results = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // It ended before it could say anything: that is a failure below.
    }
    const failed = results.numFailedTests;
    // A file that could not be loaded has no test that failed.
    return {
      passed: results.numPassedTests,
      failed: code === 0 ? failed : Math.max(failed, 1),
      skipped: results.numPendingTests,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The line that closes a run. Sets the exit code. */
export const conclude = (all) => {
  const sum = (key) => all.reduce((total, one) => total + one[key], 0);
  const skipped = sum('skipped');
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
};
