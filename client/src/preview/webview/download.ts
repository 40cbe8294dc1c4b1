/** Lets the browser download a web page, as a click on a link to it would. */
export function download({ name, base64 }: { readonly name: string; readonly base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'text/html' }));
  link.download = name;
  link.click();
}
