export type { Answer, Behaviour, Collection } from "./behaviour.js";
export type { Json, Kept, Members } from "./kept.js";
export { type ProblemType, type Refusing, refusing } from "./problem.js";
export type { Group, Request } from "./group.js";
export { type IncreaseFake, increaseFake, type IncreaseFakeOptions } from "./increase-fake.js";
