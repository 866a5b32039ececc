export type { Answer, Behaviour, Collection } from "./behaviour.js";
export { exampleBusiness, exampleCustomer, examplePerson } from "./example-customer.js";
export { exampleProduct } from "./example-product.js";
export type { Json, Kept, Members } from "./kept.js";
export { type ProblemType, type Refusing, refusing } from "./problem.js";
export type { Group, Request } from "./group.js";
export { type IncreaseFake, increaseFake, type IncreaseFakeOptions } from "./increase-fake.js";
