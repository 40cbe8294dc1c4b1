import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode';

/** Name of the command; the server is told that it is there. */
export const showReferencesCommand = 'districtPlan.showReferences';

/** Places as the protocol writes them. */
interface PlainPosition {
  readonly line: number;
  readonly character: number;
}
interface PlainLocation {
  readonly uri: string;
  readonly range: { readonly start: PlainPosition; readonly end: PlainPosition };
}

/**
 * `districtPlan.showReferences`: places in the peek view at a position. The server puts it behind its code lenses; the
 * editor's own command takes only objects of the editor, which a server cannot send.
 */
export function registerShowReferences(): Disposable {
  return commands.registerCommand(
    showReferencesCommand,
    (uri: string, position: PlainPosition, locations: readonly PlainLocation[]) =>
      commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        positionOf(position),
        locations.map((each) => new Location(Uri.parse(each.uri), rangeOf(each.range))),
      ),
  );
}

function rangeOf({ start, end }: PlainLocation['range']): Range {
  return new Range(positionOf(start), positionOf(end));
}

function positionOf({ line, character }: PlainPosition): Position {
  return new Position(line, character);
}
