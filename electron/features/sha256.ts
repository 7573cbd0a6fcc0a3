/** What bytes are known by wherever they are. */

/** SHA-256 in hexadecimal (FIPS 180-4). */
export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
