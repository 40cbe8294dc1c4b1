import { DRAFT } from '../support/examples.mjs';

export const title =
  'an officer reads and mends the table: cursor and table together, filters, findings, the parent beside, a cell edited and undone';

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { webview } = workbench;
  await workbench.open(DRAFT);
  await workbench.runCommand('districtPlan.showPreviewToSide');
  await webview.locator('td').first().waitFor();
  await webview.locator('button.mark').first().waitFor();
  await workbench.screenshot('marks');
}
