import { commands, RelativePattern, Uri, workspace } from 'vscode';
import { effectiveLocale } from '../locale.ts';
import { openLink } from './openLink.ts';
import type { ReportServices } from './reportPanel.ts';

/** What reports ask of the editor. */
export function reportServices(extensionUri: Uri, logError: (error: unknown) => void): ReportServices {
  return {
    extensionUri,
    read: (file) =>
      Promise.resolve(workspace.fs.readFile(file)).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => undefined,
      ),
    watch(file, onChange) {
      // a name may hold what a pattern takes for more than itself
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, '..'), '*.md'));
      const tell = (uri: Uri): void => {
        if (uri.path === file.path) onChange();
      };
      for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) event(tell);
      return watcher;
    },
    // the editor's own Markdown can be turned off
    toHtml: (markdown) =>
      Promise.resolve(commands.executeCommand<string | undefined>('markdown.api.render', markdown)).catch(
        () => undefined,
      ),
    openLink,
    locale: effectiveLocale,
    logError,
  };
}
