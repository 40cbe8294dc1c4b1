import type { Sentence } from '../../base/sentence.ts';
import type { Role } from '../../plan/vocabulary.ts';
import type { Place } from '../rawTable.ts';

/* A plan while its rows are still coming in: what is below may yet grow by what the next page brings. */

/** Duties as the cells say them; a cell that says nothing is missing. */
export interface OpenDuties {
  deadline: string | undefined;
  units: Map<Role, string>;
}

export interface OpenTask extends OpenDuties {
  text: string;
  note: string | undefined;
  /** What a person must look at. */
  readonly questions: Sentence[];
  readonly place: Place;
}

export interface OpenMeasure {
  number: string | undefined;
  title: string | undefined;
  /** The parent's number, and the parent's title where a column gives both. */
  readonly parent: { readonly number: string | undefined; readonly title: string } | undefined;
  /** Where the task comes from, in words: 区政府工作报告. */
  basis: string | undefined;
  readonly tasks: OpenTask[];
  readonly questions: Sentence[];
  readonly place: Place;
}

/** Of one plan the root is a section without a title. */
export interface OpenSection {
  readonly title: string;
  readonly sections: OpenSection[];
  readonly measures: OpenMeasure[];
}
