/** Asks what every unit has to do. Params {@link UnitsParams}, result {@link UnitsResult}, null when it failed. */
export const unitsRequest = 'districtPlan/units';

/** Asks for the same as a Markdown document. Params {@link UnitsParams}, result {@link UnitTableResult} or null. */
export const unitTableRequest = 'districtPlan/unitTable';

export interface UnitsParams {
  /** One plan; missing = all plans of the workspace. */
  readonly textDocument?: { readonly uri: string };
}

export interface UnitTableResult {
  readonly markdown: string;
}

/** The texts are in the language of the client and on one line. */
export interface UnitsResult {
  /** How many plans were looked at. */
  readonly plans: number;
  /** The words for the roles. */
  readonly roles: Readonly<Record<UnitRole, string>>;
  /** Each task that names a unit, once. */
  readonly tasks: readonly UnitsTask[];
  /** By registry, and then what no registry knows; none is empty. */
  readonly registries: readonly UnitsRegistry[];
}

export type UnitRole = 'lead' | 'responsible' | 'support';

export interface UnitsRegistry {
  readonly id: string;
  readonly title: string;
  /** In official order. */
  readonly units: readonly UnitsUnit[];
}

export interface UnitsUnit {
  /** Unique in its registry, and the same after an edit elsewhere. */
  readonly id: string;
  readonly name: string;
  /** What else is to be known of the name; may be empty. */
  readonly note: string;
  readonly counts: Readonly<Record<UnitRole, number>>;
  /** By role and date. No task comes twice in one role. */
  readonly duties: readonly UnitsDuty[];
}

export interface UnitsDuty {
  readonly role: UnitRole;
  /** Index in `tasks`. */
  readonly task: number;
  /** The group the plan names instead of the unit. */
  readonly through?: string;
}

/** A task, or a measure that has no tasks. Texts may be empty. */
export interface UnitsTask {
  /** Unique in its plan. */
  readonly id: string;
  readonly uri: string;
  /** Title of the plan. */
  readonly plan: string;
  /** Number and title of the measure. */
  readonly number: string;
  readonly measure: string;
  readonly text: string;
  /** The wording, and its dates in words. */
  readonly deadline: string;
  readonly dates: string;
  /** ISO day by which everything is due, where there is one. */
  readonly latest?: string;
  /** Where the text stands; zero-based, UTF-16, end exclusive. */
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}
