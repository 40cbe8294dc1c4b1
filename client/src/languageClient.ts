import { type ExtensionContext, type FileSystemWatcher, type LogOutputChannel, Uri } from 'vscode';
import {
  CloseAction,
  LanguageClient,
  type LanguageClientOptions,
  type NodeModule,
  TransportKind,
} from 'vscode-languageclient/node';
import { changedNotification } from '../../server/src/lsp/protocol/changed.ts';
import { showReferencesCommand } from './commands/showReferences.ts';
import { effectiveLocale } from './locale.ts';

/** The language id both file types share; a general YAML extension does not answer for it. */
const languageId = 'district-plan';

/** Not among them: `git` and other views of old text, whose findings would show up twice. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/** The files whose changes on disk the server must hear of. */
export const watchedFiles = '**/*.{plan,units,plan.lock}.{yaml,yml}';

const lockFiles = '**/*.plan.lock.{yaml,yml}';

export interface ClientEvents {
  /** A plan or a registry changed in any way: in an editor, on disk, or because the server has only now read it. */
  readonly onFilesChanged: () => void;
  /** The server ended too often and is not started again. */
  readonly onGivenUp: () => void;
}

/** A client of the language server, not started yet. A client whose start failed cannot start again: make another. */
export function createLanguageClient(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
  watcher: FileSystemWatcher,
  events: ClientEvents,
): LanguageClient {
  const server: NodeModule = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const options: LanguageClientOptions = {
    // A lock file is plain YAML to the editor, but the server must know what is not saved yet.
    documentSelector: schemes.flatMap((scheme) => [
      { scheme, language: languageId },
      { scheme, pattern: lockFiles },
    ]),
    synchronize: { configurationSection: 'districtPlan', fileEvents: watcher },
    // Off by default, and then findings would stay as they were when the file was opened.
    diagnosticPullOptions: { onChange: true },
    outputChannel,
    initializationOptions: {
      locale: effectiveLocale(),
      docsUri: Uri.joinPath(context.extensionUri, 'docs', 'checks').toString(),
      commands: [showReferencesCommand, 'districtPlan.showCoverage'],
      tokenTypes: ['unit', 'deadline', 'reference'],
      notifications: [changedNotification],
    },
    errorHandler: {
      error: (error, message, count) => defaults.error(error, message, count),
      // The library would tell in English; its log entry is enough.
      closed: async () => {
        const result = await defaults.closed();
        if (result.action === CloseAction.DoNotRestart) events.onGivenUp();
        return { ...result, handled: true };
      },
    },
  };
  // The id is also the section of the `trace.server` setting.
  const client = new LanguageClient('districtPlan', 'District Plan', { run: server, debug: server }, options);
  const defaults = client.createDefaultErrorHandler();
  client.onNotification(changedNotification, events.onFilesChanged);
  return client;
}
