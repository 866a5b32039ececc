import type { JSX } from "preact";
import { productIn, statuses, statusIn, withProduct, withStatus } from "../presets/knobs.js";
import type { Scene } from "../scene.js";
import { nameOf } from "../words/name-of.js";
import type { World } from "../world.js";

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: ReadonlyArray<readonly [value: string, title: string]>;
  readonly onPick: (value: string) => void;
}

const Choice = ({ label, value, options, onPick }: ChoiceProps): JSX.Element => (
  <label class="cp-knob">
    <span>{label}</span>
    <select
      value={value ?? "?"}
      disabled={value === undefined}
      onChange={({ currentTarget }) => onPick(currentTarget.value)}
    >
      {options.some(([one]) => one === value) ? null : <option value={value ?? "?"}>{value ?? "not readable"}</option>}
      {options.map(([one, title]) => (
        <option key={one} value={one}>
          {title}
        </option>
      ))}
    </select>
  </label>
);

interface Props {
  readonly scene: Scene;
  readonly world: World | undefined;
  readonly onChange: (changed: Partial<Scene>) => void;
}

const productsOf = (world: World | undefined) =>
  (world?.program.products ?? []).map(({ productId }) => [productId, productId] as const);

const askedFor = ({ program, customer }: World) => ({ program, nameOnCard: nameOf(customer).toUpperCase() });

/** What is changed most often, without any JSON. */
export const Knobs = ({ scene, world, onChange }: Props): JSX.Element => (
  <div class="cp-knobs">
    <Choice
      label="KYC or KYB status"
      value={statusIn(scene.customer)}
      options={statuses.map((status) => [status, status])}
      onPick={(status) => onChange({ customer: withStatus(scene.customer, status) })}
    />
    <Choice
      label="Product asked for"
      value={world === undefined ? undefined : productIn(scene.request)}
      options={[["", "none: the default"], ...productsOf(world)]}
      onPick={(product) =>
        world === undefined ? undefined : onChange({ request: withProduct(scene.request, askedFor(world), product) })
      }
    />
  </div>
);
