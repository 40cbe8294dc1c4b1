const CONTROLS = 'button|textbox|searchbox|combobox|listbox|radio|checkbox|dialog|region|toolbar|grid|table';

/** Throws where a control of a page has no name for who does not see it; `part` is the page, or a part of it. */
export async function checkNames(part) {
  const seen = await part.ariaSnapshot();
  const unnamed = seen.split('\n').filter((line) => new RegExp(`^\\s*- (${CONTROLS})\\b(?! ")`).test(line));
  if (unnamed.length > 0) throw new Error(`controls without a name:\n${unnamed.join('\n')}\nin\n${seen}`);
}

/**
 * Goes with the Tab key from the element that has the focus until `last` has it; gives what had it on the way, by id or
 * class, and throws where nothing showed that it had.
 */
export async function tabTo(page, webview, last) {
  const stops = [];
  for (let left = 30; left > 0; left--) {
    await page.keyboard.press('Tab');
    const focused = webview.locator(':focus');
    const { name, isSeen, isLast } = await focused.evaluate((element, selector) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        name: element.id || element.className,
        isSeen: outlineStyle !== 'none' && outlineWidth !== '0px',
        isLast: element.matches(selector),
      };
    }, last);
    if (!isSeen) throw new Error(`nobody sees that ${name} has the focus`);
    stops.push(name);
    if (isLast) return stops;
  }
  throw new Error(`the Tab key does not lead to ${last}: ${stops.join(', ')}`);
}
