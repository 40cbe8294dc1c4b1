import { commands, type Disposable } from 'vscode';
import type { ServerConnection } from '../serverConnection.ts';

/** `districtPlan.restartServer`: the server stops, if it runs, and starts with the settings of now. */
export function registerRestartServer(server: ServerConnection): Disposable {
  return commands.registerCommand('districtPlan.restartServer', () => server.restart());
}
