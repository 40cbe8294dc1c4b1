import { fileName } from '../base/uri.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import type { EditorEdit } from './codeActions.ts';
import { rangeOf } from './place.ts';
import type { RenamePlace } from './rename.ts';

/** Changes in several files: with versions and annotations for a client that reads them, else plain. */
export type WorkspaceEdit =
  | { readonly changes: Record<string, EditorEdit[]> }
  | {
      readonly documentChanges: FileEdit[];
      readonly changeAnnotations: Record<string, ChangeAnnotation>;
    };

export interface FileEdit {
  /** The version of an open document; null for a file on disk. */
  readonly textDocument: { readonly uri: string; readonly version: number | null };
  readonly edits: (EditorEdit & { readonly annotationId: string })[];
}

/** What a group of changes is, in the editor's preview. */
export interface ChangeAnnotation {
  readonly label: string;
  readonly description: string;
  readonly needsConfirmation?: boolean;
}

/**
 * The places of a rename as an edit. Annotated, they are told apart by where they stand and by file; a mention in
 * running text is to be confirmed, because there the words may mean something else or be a quotation.
 */
export function renameEdit(
  snapshot: Snapshot,
  places: readonly RenamePlace[],
  locale: Locale,
  annotated: boolean,
): WorkspaceEdit {
  const files = new Map<string, FileEdit>();
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  for (const { uri, where, edit } of places) {
    const document = documentAt(snapshot, uri);
    if (!document) continue;
    const file = files.get(uri) ?? { textDocument: { uri, version: document.version ?? null }, edits: [] };
    files.set(uri, file);
    const description = fileName(uri);
    const annotationId = `${where} ${description}`;
    changeAnnotations[annotationId] = {
      label: say(locale, { key: `feature.rename.${where}`, args: {} }),
      description,
      ...(where === 'mention' ? { needsConfirmation: true } : {}),
    };
    file.edits.push({ range: rangeOf(document, edit.span), newText: edit.newText, annotationId });
  }
  if (annotated) return { documentChanges: [...files.values()], changeAnnotations };
  const changes = [...files].map(([uri, { edits }]): [string, EditorEdit[]] => [
    uri,
    edits.map(({ range, newText }) => ({ range, newText })),
  ]);
  return { changes: Object.fromEntries(changes) };
}
