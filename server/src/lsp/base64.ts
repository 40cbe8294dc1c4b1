/** Bytes in the letters of base64, as a message of JSON can carry them; the same in Node and in a web worker. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  // a call takes only so many arguments
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}
