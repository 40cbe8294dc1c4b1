/** Asks for the lock file of a plan as it is now. Params {@link LockParams}, result {@link LockResult} or null. */
export const lockRequest = 'districtPlan/lock';

export interface LockParams {
  readonly textDocument: { readonly uri: string };
}

/** Null for what is no plan, or has no parent that can be found. */
export interface LockResult {
  /** Where it belongs: beside the plan. */
  readonly uri: string;
  readonly text: string;
  /**
   * 'new': there is none yet. 'same': the one there is says the same. 'changed': it does not. 'broken', 'newer' (written
   * by a newer version): it cannot be read and must not be replaced.
   */
  readonly state: 'new' | 'same' | 'changed' | 'broken' | 'newer';
  /** How many entries of the one there is would be replaced or go; those that are only added do not count. */
  readonly differing: number;
}
