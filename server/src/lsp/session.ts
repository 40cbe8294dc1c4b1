import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { normalizeUri } from '../base/uri.ts';
import { isLockFile, isPlanFile, isRegistryFile } from '../plan/vocabulary.ts';
import { type Document, editDocument, openDocument } from '../workspace/document.ts';
import type { Host } from '../workspace/host.ts';
import { load } from '../workspace/load.ts';
import { defaultSettings, type Settings } from '../workspace/settings.ts';
import {
  dependenciesOf,
  documentAt,
  emptySnapshot,
  type Snapshot,
  withDocument,
  withoutDocument,
} from '../workspace/snapshot.ts';

/**
 * What the server knows between two messages: the newest snapshot, which documents the editor has open, the settings.
 * Everything else is computed from the snapshot. `onChange` is told after each change; `edited` is the one document the
 * client has just changed itself, missing when it was files or settings.
 */
export class Session {
  snapshot: Snapshot = emptySnapshot;
  settings: Settings = defaultSettings;
  private readonly open = new Map<string, TextDocument>();
  private folders: readonly string[] = [];
  private starting: Promise<void> = Promise.resolve();
  /** File reads follow one another, so that an older read never overtakes a newer one. */
  private reading: Promise<void> = Promise.resolve();
  /** What open documents build on is read beside that: it must not wait for the files of a large workspace. */
  private opening: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: Host,
    private readonly onChange: (edited?: string) => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  openUris(): readonly string[] {
    return [...this.open.keys()];
  }

  /** Open documents and every file of the workspace; files outside that are only referred to are left out. */
  ownUris(): readonly string[] {
    const inFolder = (uri: string): boolean => this.folders.some((folder) => uri.startsWith(`${folder}/`));
    return [...this.snapshot.documents.keys()].filter((uri) => this.open.has(uri) || inFolder(uri));
  }

  setFolders(folders: readonly string[]): Promise<void> {
    this.folders = folders.map((folder) => normalizeUri(folder).replace(/\/$/, ''));
    return this.enqueue(async () => {
      for (const folder of this.folders) await this.take(await this.host.list(folder));
    });
  }

  setSettings(settings: Settings): void {
    // other settings are another object, by which every file is checked anew
    if (JSON.stringify(settings) === JSON.stringify(this.settings)) return;
    this.settings = settings;
    this.onChange();
  }

  didOpen(uri: string, languageId: string, version: number, text: string): void {
    const key = normalizeUri(uri);
    this.open.set(key, TextDocument.create(key, languageId, version, text));
    this.put(openDocument(key, text, version));
  }

  didChange(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const key = normalizeUri(uri);
    const known = this.open.get(key);
    const before = documentAt(this.snapshot, key);
    if (!known || !before) return;
    const [first, ...rest] = changes;
    const range = first && 'range' in first ? first.range : undefined;
    const edit =
      first && range && rest.length === 0
        ? { span: { start: known.offsetAt(range.start), end: known.offsetAt(range.end) }, newText: first.text }
        : undefined;
    TextDocument.update(known, [...changes], version);
    const text = known.getText();
    this.put(edit ? editDocument(before, edit, text, version) : openDocument(key, text, version));
  }

  /** A closed document is again what the file says. */
  didClose(uri: string): void {
    const key = normalizeUri(uri);
    this.open.delete(key);
    this.reread([key]);
  }

  didChangeFiles(uris: readonly string[]): void {
    this.reread(
      uris
        .map(normalizeUri)
        .filter((uri) => !this.open.has(uri) && (isPlanFile(uri) || isRegistryFile(uri) || isLockFile(uri))),
    );
  }

  /** Resolves when everything that the open documents build on is read. */
  ready(): Promise<void> {
    return this.opening;
  }

  /** What still has to happen before the folders are known: who asks about the whole workspace waits for it. */
  startWith(work: Promise<void>): void {
    this.starting = work.catch(this.onError);
  }

  /** Resolves when every file that was asked for so far is read, those of the whole workspace among them. */
  async settled(): Promise<void> {
    await this.starting;
    await this.opening;
    await this.reading;
  }

  private put(document: Document): void {
    // most plans have no lock file: whether there is one is asked once, when the plan is first seen
    const isNew = document.kind === 'plan' && !documentAt(this.snapshot, document.uri);
    this.snapshot = withDocument(this.snapshot, document);
    if (!isNew && dependenciesOf(this.snapshot, document).every((file) => file !== undefined)) {
      this.onChange(document.uri);
      return;
    }
    // what it builds on may only not have been read yet: telling of missing files now would be a false alarm
    this.opening = this.opening
      .then(() => this.take([document.uri]))
      .catch(this.onError)
      .then(() => this.onChange(document.uri));
  }

  private reread(uris: readonly string[]): void {
    void this.enqueue(async () => {
      for (const uri of uris) {
        const text = await this.host.read(uri);
        if (this.open.has(uri)) continue;
        if (text === undefined) this.snapshot = withoutDocument(this.snapshot, uri);
        else if (documentAt(this.snapshot, uri)?.text !== text) {
          this.snapshot = withDocument(this.snapshot, openDocument(uri, text));
        }
      }
      await this.take(uris);
      this.onChange();
    });
  }

  /** Reads files and what they name. What was opened or read in the meantime wins over what was on disk. */
  private async take(uris: readonly string[]): Promise<void> {
    const loaded = await load(this.snapshot, uris, this.host);
    let news = false;
    for (const document of loaded.documents.values()) {
      if (documentAt(this.snapshot, document.uri)) continue;
      if (document.version !== undefined && !this.open.has(document.uri)) continue;
      this.snapshot = withDocument(this.snapshot, document);
      news = true;
    }
    if (news) this.onChange();
  }

  private enqueue(task: () => Promise<void>): Promise<void> {
    this.reading = this.reading.then(task).catch(this.onError);
    return this.reading;
  }
}
