/** The only way from the engine to files. Both functions take and give URIs; neither throws for a file that is not there. */
export interface Host {
  /** The text of a file, or undefined when it is missing or cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Every plan and registry file below a folder, node_modules and hidden folders left out. */
  list(folderUri: string): Promise<readonly string[]>;
}
