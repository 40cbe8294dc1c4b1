/** Bytes in the letters of base64, as a message of JSON can carry them; the same in Node and in a web worker. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  // a call takes only so many arguments
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}

/** The bytes behind such letters; undefined where they are none. */
export function bytesOf(letters: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
