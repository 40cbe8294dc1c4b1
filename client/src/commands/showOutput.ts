import { commands, type Disposable, type LogOutputChannel } from 'vscode';

/** `districtPlan.showOutput`: what the server and the extension wrote. */
export function registerShowOutput(output: LogOutputChannel): Disposable {
  return commands.registerCommand('districtPlan.showOutput', () => output.show());
}
