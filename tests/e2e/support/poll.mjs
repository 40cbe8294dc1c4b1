import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for a thing to become true, not for a time to pass: asks again until `probe` gives something truthy, and gives it back.
 * An error thrown by `probe` counts as "not yet" and is reported when the limit is reached.
 * @template T
 * @param {string} what named in the error
 * @param {() => T | Promise<T>} probe
 * @param {number} [limitMs]
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, probe, limitMs = 60_000) {
  const end = Date.now() + limitMs;
  let reason = '';
  for (;;) {
    try {
      const value = await probe();
      if (value) return value;
    } catch (error) {
      reason = `: ${error instanceof Error ? error.message : error}`;
    }
    if (Date.now() > end) throw new Error(`waited ${limitMs / 1000} s in vain for ${what}${reason}`);
    await pause(50);
  }
}
