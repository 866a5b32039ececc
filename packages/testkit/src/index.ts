// The table of contents, in dependency order.

// Laws
export type { Law, LawOptions } from "./law/law.js";
export { type LawOf, lawOf, lawOfEach } from "./law/law-of.js";
export { broken } from "./law/broken.js";
export type { Make, Stage } from "./law/stage.js";
export { customerRepositoryLaws } from "./customer-repository/customer-repository-laws.js";
export type {
  CustomerRepositoryCapability,
  CustomerRepositoryStage,
  MakeCustomerRepository,
} from "./customer-repository/customer-repository-stage.js";
export { idGeneratorLaws } from "./id-generator/id-generator-laws.js";
export type { IdGeneratorCapability, IdGeneratorStage, MakeIdGenerator } from "./id-generator/id-generator-stage.js";
export { cardIssuerLaws } from "./card-issuer/card-issuer-laws.js";
export type {
  CardIssuerCapability,
  CardIssuerStage,
  IssuerBehaviour,
  MakeCardIssuer,
} from "./card-issuer/card-issuer-stage.js";
export { type IssuerScript, issuerScript } from "./card-issuer/issuer-script.js";

// Requests made of an OpenAPI document, sound and strange
export type { AskedDocument, Vocabulary } from "./request/asked-document.js";
export type { RequestSketch } from "./request/request-sketch.js";
export { requestsOf } from "./request/requests.js";
export type { Packet } from "./request/packet/packet.js";
export { packetsOf } from "./request/packet/packets.js";

// Values of every public type, in the order of core's table of contents
export { type Nearly, nearly } from "./arbitrary/nearly/nearly.js";
export { jsonObjects, jsonValues } from "./arbitrary/json.js";
export { durations, instants } from "./arbitrary/instant.js";
export { secrets } from "./arbitrary/secret.js";
export {
  accountIds,
  attemptIds,
  cardIds,
  customerIds,
  nearlyAccountIds,
  nearlyAttemptIds,
  nearlyCardIds,
  nearlyCustomerIds,
  nearlyUuids,
  uuids,
} from "./arbitrary/id.js";
export { clientIds, nearlyClientIds } from "./arbitrary/client-id.js";
export { backOffices, nearlyBackOffices, otherBackOffices } from "./arbitrary/back-office.js";
export { nearlyVerifications, verifications } from "./arbitrary/verification.js";
export {
  addresses,
  businessProfiles,
  identificationDocuments,
  individualProfiles,
  nearlyBusinessProfiles,
  nearlyIndividualProfiles,
  phones,
  wireBusinessProfiles,
  wireIndividualProfiles,
} from "./arbitrary/profile.js";
export {
  businesses,
  customers,
  customerTypes,
  individuals,
  nearlyCustomers,
  wireCustomers,
} from "./arbitrary/customer.js";
export { abaRoutingNumbers, nearlyAbaRoutingNumbers, nearlyRoutings, routings } from "./arbitrary/routing.js";
export { accounts, nearlyAccounts } from "./arbitrary/account.js";
export {
  issuedAccounts,
  nearlyIssuedAccounts,
  nearlyResourceIds,
  resourceIds,
  unreachableAccounts,
} from "./arbitrary/issued-account.js";
export { cardReferences, nearlyCardReferences } from "./arbitrary/card-reference.js";
export { cards, nearlyCards } from "./arbitrary/card.js";
export { issuedCards, nearlyIssuedCards } from "./arbitrary/issued-card.js";
export {
  designIds,
  nearlyDesignIds,
  nearlyProductIds,
  nearlyProducts,
  nearlyShippingMethods,
  productIds,
  products,
  shippingMethods,
} from "./arbitrary/product.js";
export { cardPrograms, nearlyCardPrograms, wireCardPrograms } from "./arbitrary/card-program.js";
export {
  addressTypes,
  cardAttributes,
  issueTypes,
  nearlyCardAttributes,
  wireCardAttributes,
} from "./arbitrary/card-attributes.js";
export { createRequests, nearlyCreateRequests, wireCreateRequests } from "./arbitrary/create-request.js";
export { idempotencyKeys, nearlyIdempotencyKeys } from "./arbitrary/idempotency-key.js";
export { facts } from "./arbitrary/facts.js";
export { type NearlyAdmissible, nearlyAdmissibleFacts } from "./arbitrary/nearly-admissible.js";
export { admissibleCustomers, admissibleFacts, admissions } from "./arbitrary/admissible.js";
export { ownRules } from "./arbitrary/own-rule.js";
export { explanations, judgedRules, verdicts } from "./arbitrary/explanation.js";
export { ownRefusals, publishedRefusals, refusals } from "./arbitrary/refusal.js";
export { orderedAttributes, orders, settledOrders } from "./arbitrary/order.js";
export { issuerKeys, steps } from "./arbitrary/issuer-key.js";
export { issuingCards, openingAccounts, orderedFroms } from "./arbitrary/running-creation.js";
export {
  completedCreations,
  creations,
  creationsUnderReview,
  leases,
  refusedAccounts,
  refusedCards,
  refusedCreations,
  reservations,
  runningCreations,
} from "./arbitrary/creation.js";
export { reviewCauses } from "./arbitrary/review-cause.js";
export { type Life, lives } from "./arbitrary/life.js";
export { nearlyStoredCreations, storedCreations } from "./arbitrary/stored-creation.js";
export { customerRecords, nearlyVersions, versionedCreations, versions } from "./arbitrary/customer-record.js";
export { timings } from "./arbitrary/timings.js";
export { contradictions, declineds, issuerFailures, outcomesUnknown } from "./arbitrary/issuer-failure.js";
export { bookEntries, bookPages, findings, keyRetentions } from "./arbitrary/issuer-books.js";
export {
  advanceAnswers,
  advances,
  beginAnswers,
  beginnings,
  bys,
  dues,
  repositoryErrors,
} from "./arbitrary/repository-answer.js";
export { events, goals, heards, knowledges, outcomes, readings, terms } from "./arbitrary/knowledge.js";
export { actions, recovereds } from "./arbitrary/action.js";
export { answers, createErrors, opened } from "./arbitrary/answer.js";
export { createOptions, runOptions } from "./arbitrary/options.js";
export { movesRefused, reviewMoves, settleErrors, settleFacts } from "./arbitrary/settle.js";

// Faults: ports that are slow, fail, lose answers, act late, or lose their caller
export type { Agenda } from "./fault/agenda.js";
export { schedulerAgenda } from "./fault/scheduler-agenda.js";
export type { Fault, PortCall, PortMethod } from "./fault/fault.js";
export { sound } from "./fault/sound.js";
export { slow } from "./fault/slow.js";
export { slowClock } from "./fault/slow-clock.js";
export { failing } from "./fault/failing.js";
export { losingAnswer } from "./fault/losing-answer.js";
export { actingLate } from "./fault/acting-late.js";
export { killedAfter, killedBefore, killedInFlight } from "./fault/killed.js";
export { onNth } from "./fault/on-nth.js";
export { type Declines, declining } from "./fault/declining.js";
export { contradicting } from "./fault/contradicting.js";
export { forgettingKeys } from "./fault/forgetting-keys.js";
export { faultyCustomerRepository } from "./fault/faulty-customer-repository.js";
export { faultyCardIssuer } from "./fault/faulty-card-issuer.js";

// The laws of create, and its simulation
export type {
  Around,
  AskOptions,
  Capability,
  Harness,
  MakeHarness,
  Service,
  Setting,
  Settled,
} from "./create/harness.js";
export { type Said, saidBy } from "./create/said.js";
export { createLaws } from "./create/create-laws.js";
export { anotherIssuer } from "./create/another-issuer.js";
export type { Adopted } from "./create/adopted.js";
export { lawCustomer, lawProgram, lawRequest } from "./create/scene.js";
export { type Choose, choosingBy, choosingFrom } from "./create/choose.js";
export { type Move, type Scenario, scenarios, tapes } from "./create/scenario.js";
export type { Settlement } from "./create/settlement.js";
export type { Simulated } from "./create/simulate.js";
export { type SimulationOptions, simulation } from "./create/simulation.js";
export { emptyTally, type Tally } from "./create/tally.js";
export { unreached } from "./create/unreached.js";
export { type Asked, firstModel, type Model, told, type Weather } from "./create/model.js";
export { createCommands, type WeatherStation, weatherStation } from "./create/commands.js";

// Answers over HTTP, judged by an OpenAPI document
export type { AnswerSeen } from "./document/answer-seen.js";
export type { Documented } from "./document/documented.js";
export { type JudgeBySchema, misfits } from "./document/misfits.js";

// Histories of calls and answers
export type { Before, History, RecordedCall } from "./history/recorded-call.js";
export { judgeHistory } from "./history/judge-history.js";
export { histories } from "./history/histories.js";

// The exhaustive search over next
export { type Chances, noChances } from "./search/chances.js";
export type { Configuration } from "./search/configuration.js";
export { large as largeSearches } from "./search/configurations.js";
export type { Exploring, Progress, Watch } from "./search/explored.js";
export type { Snapshot } from "./search/snapshot.js";
export { scene as searchScene } from "./search/scene.js";
export { type SearchReport, search, shipped } from "./search/search.js";
