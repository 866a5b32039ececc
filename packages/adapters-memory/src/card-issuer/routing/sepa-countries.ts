export interface SepaCountry {
  /** ISO 3166-1 alpha-2, as the IBAN begins. */
  readonly code: string;
  /** How long the IBAN is, with country and check digits. */
  readonly length: number;
  /** How many letters the bank's code in it begins with. */
  readonly letters: number;
}

const country = (code: string, length: number, letters = 0): SepaCountry => ({ code, length, letters });

/**
 * The SEPA countries (EPC409-09) by ISO 3166-1 alpha-3, with their IBANs' shape (ISO 13616 registry). The United
 * Kingdom is left out: its accounts are reached by sort code.
 */
export const sepaCountries: ReadonlyMap<string, SepaCountry> = new Map([
  ["ALB", country("AL", 28)],
  ["AND", country("AD", 24)],
  ["AUT", country("AT", 20)],
  ["BEL", country("BE", 16)],
  ["BGR", country("BG", 22, 4)],
  ["CHE", country("CH", 21)],
  ["CYP", country("CY", 28)],
  ["CZE", country("CZ", 24)],
  ["DEU", country("DE", 22)],
  ["DNK", country("DK", 18)],
  ["ESP", country("ES", 24)],
  ["EST", country("EE", 20)],
  ["FIN", country("FI", 18)],
  ["FRA", country("FR", 27)],
  ["GIB", country("GI", 23, 4)],
  ["GRC", country("GR", 27)],
  ["HRV", country("HR", 21)],
  ["HUN", country("HU", 28)],
  ["IRL", country("IE", 22, 4)],
  ["ISL", country("IS", 26)],
  ["ITA", country("IT", 27, 1)],
  ["LIE", country("LI", 21)],
  ["LTU", country("LT", 20)],
  ["LUX", country("LU", 20)],
  ["LVA", country("LV", 21, 4)],
  ["MCO", country("MC", 27)],
  ["MDA", country("MD", 24)],
  ["MKD", country("MK", 19)],
  ["MLT", country("MT", 31, 4)],
  ["MNE", country("ME", 22)],
  ["NLD", country("NL", 18, 4)],
  ["NOR", country("NO", 15)],
  ["POL", country("PL", 28)],
  ["PRT", country("PT", 25)],
  ["ROU", country("RO", 24, 4)],
  ["SMR", country("SM", 27, 1)],
  ["SRB", country("RS", 22)],
  ["SVK", country("SK", 24)],
  ["SVN", country("SI", 19)],
  ["SWE", country("SE", 24)],
  ["VAT", country("VA", 22)],
]);
