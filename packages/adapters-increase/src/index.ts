export {
  increaseCardIssuer,
  type IncreaseCardIssuerOptions,
  type IncreaseEnvironment,
} from "./card-issuer.js";
