/** What a draft says of itself. As plans are, it is Chinese in every language of the user interface. */
export const DRAFT_MARK = '草稿';
