const weights = [3, 7, 1, 3, 7, 1, 3, 7, 1];

const inIssuedRange = (prefix: number): boolean =>
  prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix === 80;

/**
 * An ABA routing transit number: nine digits, a Federal Reserve prefix (00-12, 21-32, 61-72, 80), and a sum
 * weighted 3-7-1 that is divisible by ten. Checked where an issuer answers, never when stored data is read.
 */
export const isAbaRoutingNumber = (text: string): boolean =>
  /^[0-9]{9}$/u.test(text) &&
  inIssuedRange(Number(text.slice(0, 2))) &&
  weights.reduce((sum, weight, place) => sum + weight * Number(text.charAt(place)), 0) % 10 === 0;
