export const DRAFT: string;
