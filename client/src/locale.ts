import { env, workspace } from 'vscode';

/** The languages District Plan speaks. */
export type Locale = 'zh-CN' | 'en';

/** Name of the setting, for change events. */
export const localeSetting = 'districtPlan.locale';

/** The language of messages: what the setting says, and the editor's display language when it says nothing. */
export function effectiveLocale(): Locale {
  const chosen = workspace.getConfiguration('districtPlan').get<string>('locale', 'auto');
  return localeOf(chosen === 'auto' ? env.language : chosen);
}

/** Maps a language tag to the nearer of the two languages; every kind of Chinese is closer to zh-CN than English is. */
function localeOf(tag: string): Locale {
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
