import {
  create as createOver,
  type Creation,
  type CreateRequest,
  type CustomerId,
  IdempotencyKey,
  type Ports,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { saidBy } from "../../../src/create/said.js";
import type { Service } from "../../../src/create/harness.js";
import { known } from "../../../src/create/known.js";
import type { Mutant } from "./mutants.js";

type Patch = (service: Service, ports: Ports) => Partial<Service>;

/** Sound ports, and a careless service between the callers and `create`. */
const serving = (name: string, caughtBy: string, patch: Patch, patient = false): Mutant => ({
  name,
  caughtBy,
  broken: (ports) => ports,
  options: { patient, served: (service, ports) => ({ ...service, ...patch(service, ports) }) },
});

const creationOf = async ({ customers }: Ports, customerId: CustomerId): Promise<Creation | undefined> => {
  const found = await customers.find(customerId)();
  return E.isRight(found) && O.isSome(found.right) ? found.right.value.creation?.creation : undefined;
};

const withoutExtras = (request: CreateRequest): CreateRequest => {
  if (request.cardAttributes === undefined) return request;
  const { additionalData: _, ...cardAttributes } = request.cardAttributes;
  return { ...request, cardAttributes };
};

/** Remembers whom it was asked for. */
const remembering =
  (patch: (service: Service, ports: Ports, asked: ReadonlyMap<CustomerId, CreateRequest>) => Partial<Service>): Patch =>
  (service, ports) => {
    const asked = new Map<CustomerId, CreateRequest>();
    return {
      create: (request, options) => {
        asked.set(request.customerId, request);
        return service.create(request, options);
      },
      ...patch(service, ports, asked),
    };
  };

const equality =
  "requests are equal by what they say: not by the order of keys, nor by a default left out, and in nothing less";

export const served: ReadonlyArray<Mutant> = [
  serving(
    "whoever has waited forgets for whom",
    "fifty equal requests at once are one decline",
    (_, ports) => ({
      create: async (request, options = {}) => {
        for (;;) {
          const said = saidBy(await createOver(ports)(request, options)());
          if (said._tag !== "InProgress") return said;
          await ports.clock.wait(50)();
        }
      },
    }),
    true,
  ),
  serving(
    "whoever came before it was done gets the account",
    "a stale actor changes nothing",
    ({ create, resume }, ports) => ({
      create: async (request, options) => {
        const before = await creationOf(ports, request.customerId);
        const said = await create(request, options);
        if (said._tag !== "AlreadyCreated" || before?._tag === "Created" || resume === undefined) return said;
        return resume(request.customerId);
      },
    }),
  ),
  serving(
    "nobody is created already",
    "a customer that nobody loaded is not found, and nothing is made",
    (service) => ({
      create: async (request, options) => {
        const said = await service.create(request, options);
        return said._tag === "CustomerNotFound" ? { _tag: "AlreadyCreated" } : said;
      },
    }),
  ),
  serving(
    "what is unknown is asked for again at once",
    "a call of the issuer starts only with time for it, or the lease is given back and the next request goes on",
    ({ create }) => ({
      create: async (request, options) => {
        const said = await create(request, options);
        return said._tag === "IssuerUnavailable" ? create(request, options) : said;
      },
    }),
  ),
  serving(
    "whoever helps hears the refusal",
    "a request that helps another one to its refusal is told so if it is equal, and else has its own turn",
    ({ create, resume }, ports) => ({
      create: async (request, options) => {
        const before = await creationOf(ports, request.customerId);
        const helped = before !== undefined && "lease" in before ? await resume?.(request.customerId) : undefined;
        return helped?._tag === "Declined" ? helped : create(request, options);
      },
    }),
  ),
  serving(
    "recovery resumes reviews",
    "recovery leaves a review to a person",
    remembering(({ recover, settle }, ports, asked) => ({
      recover: async () => {
        for (const customerId of asked.keys())
          if ((await creationOf(ports, customerId))?._tag === "UnderReview")
            await settle?.(customerId, { _tag: "Resume" });
        await recover?.();
      },
    })),
  ),
  serving(
    "recovery repeats what was refused",
    "recovery asks for nothing that was refused: that is for a new request",
    remembering(({ create, recover }, ports, asked) => ({
      recover: async () => {
        await recover?.();
        for (const [customerId, request] of asked)
          if ((await creationOf(ports, customerId))?._tag.endsWith("Refused") === true) await create(request);
      },
    })),
  ),
  serving(
    "a key is cut to 64 characters",
    "an Idempotency-Key belongs to one request of one customer",
    ({ create }) => ({
      create: (request, { idempotencyKey, ...options } = {}) =>
        create(
          request,
          idempotencyKey === undefined
            ? options
            : { ...options, idempotencyKey: known(IdempotencyKey, idempotencyKey.slice(0, 64)) },
        ),
    }),
  ),
  serving(
    "a key is forgotten after a week",
    "the answer agrees with the model of a creation",
    ({ create }, { clock }) => {
      const since = new Map<IdempotencyKey, number>();
      return {
        create: (request, { idempotencyKey, ...options } = {}) => {
          if (idempotencyKey === undefined) return create(request, options);
          const first = since.get(idempotencyKey) ?? clock.now();
          since.set(idempotencyKey, first);
          return create(request, clock.now() - first > 7 * 86_400_000 ? options : { ...options, idempotencyKey });
        },
      };
    },
  ),
  serving("additionalData is no part of a request", equality, ({ create }) => ({
    create: (request, options) => create(withoutExtras(request), options),
  })),
  serving("requests are compared as text", equality, ({ create }) => {
    const texts = new Map<IdempotencyKey, string>();
    return {
      create: (request, options = {}) => {
        const text = JSON.stringify(request);
        const first = options.idempotencyKey === undefined ? text : (texts.get(options.idempotencyKey) ?? text);
        if (options.idempotencyKey !== undefined) texts.set(options.idempotencyKey, first);
        return first === text ? create(request, options) : Promise.resolve({ _tag: "IdempotencyKeyMismatch" as const });
      },
    };
  }),
  serving(
    "nobody hears of a cancellation",
    "a cancelled request leaves a creation that can be finished",
    ({ create }) => ({
      create: (request, { signal: _, ...options } = {}) => create(request, options),
    }),
  ),
  serving(
    "nobody hears of a cancellation while waiting",
    "a cancelled request waits no longer for another one",
    ({ create }) => ({ create: (request, { signal: _, ...options } = {}) => create(request, options) }),
    true,
  ),
  serving(
    "a repeat that has waited has lost its key",
    "an equal request with the key that waits for the first one gets the same account and card",
    ({ create }) => {
      let atWork = 0;
      return {
        create: async (request, { idempotencyKey, ...options } = {}) => {
          atWork += 1;
          const keeps = atWork === 1 && idempotencyKey !== undefined;
          const said = await create(request, keeps ? { ...options, idempotencyKey } : options);
          atWork -= 1;
          return said;
        },
      };
    },
    true,
  ),
  serving(
    "a move that came too late is told as done",
    "of two moves of one review the first is done, and the other is told that it came too late",
    ({ settle }) => ({
      settle: async (customerId, move) => {
        const settled = (await settle?.(customerId, move)) ?? "NotUnderReview";
        return settled === "Stale" ? "AccountRefused" : settled;
      },
    }),
  ),
  serving("a move of what is no review resumes it", "an operator moves nothing but a review", ({ settle, resume }) => ({
    settle: async (customerId, move) => {
      const settled = (await settle?.(customerId, move)) ?? "NotUnderReview";
      if (settled !== "NotUnderReview") return settled;
      await resume?.(customerId);
      return "Created";
    },
  })),
];
