export type Locale = 'zh-CN' | 'en';

/** Every sentence stands in both languages, side by side. `{name}` is replaced by the argument of that name. */
export type Messages = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/** The language for an editor's or a shell's language tag (`zh-cn`, `zh_CN.UTF-8`, `en-US`); Chinese where it says nothing. */
export function localeOf(tag: string | undefined): Locale {
  return tag && !/^(zh|c$|c\.|posix)/i.test(tag) ? 'en' : 'zh-CN';
}
