/** Asks what a new plan may be made from. Params {@link NewPlanChoicesParams}, result {@link NewPlanChoicesResult} or null. */
export const newPlanChoicesRequest = 'districtPlan/newPlanChoices';

/** Drafts a new plan; nothing is written. Params {@link NewPlanParams}, result {@link NewPlanResult} or null. */
export const newPlanRequest = 'districtPlan/newPlan';

/** What has been chosen so far. `folder`: where the user began. */
export interface NewPlanChoicesParams {
  readonly parent?: string;
  readonly area?: string;
  readonly year?: number;
  readonly previous?: string;
  readonly folder?: string;
}

/** The likeliest first in each list. */
export interface NewPlanChoicesResult {
  readonly parents: readonly PlanChoice[];
  readonly areas: readonly string[];
  readonly years: readonly number[];
  /** Earlier plans of the area that is chosen. */
  readonly previous: readonly PlanChoice[];
  /** Where it should be saved: a name that no known file has; missing until a year is chosen. */
  readonly uri?: string;
}

export interface PlanChoice {
  readonly uri: string;
  readonly title: string;
  /** Level, area and year in words. */
  readonly description: string;
}

export interface NewPlanParams {
  /** Where it is going to be saved; a name that ends in `.plan.yaml`. */
  readonly uri: string;
  readonly area: string;
  readonly year: number;
  /** At least one of the two. */
  readonly parent?: string;
  readonly previous?: string;
}

export interface NewPlanResult {
  /** The parent's or the previous plan's URI, where it is no plan or its YAML cannot be read as a whole; then there is no draft. */
  readonly unreadable?: string;
  readonly draft?: DraftedPlan;
}

export interface DraftedPlan {
  readonly text: string;
  /** What was carried over, replaced, left open and dropped, as a Markdown document. */
  readonly report: string;
  readonly measures: number;
  readonly tasks: number;
  /** How many places are left to decide. */
  readonly open: number;
}
