/** The draft with a deliberate mistake of every common kind; a path in examples/. */
export const DRAFT = 'dongcheng/soil-2024-draft.plan.yaml';
