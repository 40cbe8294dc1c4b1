/**
 * Makes a trigger that runs `work` at once, never twice at the same time, and once more after it
 * when it was triggered meanwhile: however fast the typing, one run is in flight and at most one waits.
 * `work` must not reject.
 */
export function coalesce(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;

  async function drain(): Promise<void> {
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  }

  return () => {
    if (running) again = true;
    else void drain();
  };
}
