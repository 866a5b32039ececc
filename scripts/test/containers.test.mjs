import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DockerfileParser } from "dockerfile-ast";
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { packages, root } from "../workspace.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");
const dockerfile = DockerfileParser.parse(read("Dockerfile"));
const { engines } = packages.find(({ manifest }) => manifest.name === "@condor/server").manifest;

/** Of the last stage, which is the image: what each instruction of a name says. */
const last = (keyword) => {
  const instructions = dockerfile.getInstructions();
  const from = instructions.map((one) => one.getKeyword()).lastIndexOf("FROM");
  return instructions
    .slice(from)
    .filter((one) => one.getKeyword() === keyword)
    .map((one) => [...(one.getFlags?.() ?? []), one.getArgumentsContent()].join(" "));
};

test("a linter of Dockerfiles has nothing to say", () => {
  expect(dockerfile.getInstructions().length).toBeGreaterThan(10);
  expect(validate(read("Dockerfile"))).toEqual([]);
  // It is no linter that finds nothing.
  expect(validate("FROM\nUSR node\n").length).toBeGreaterThan(1);
});

test("the image runs on a Node that is supported, as a user without rights, and starts the server", () => {
  const froms = dockerfile.getFROMs().map((from) => from.getImage());
  expect(new Set(froms)).toEqual(new Set(["node:22-bookworm-slim"]));
  expect(engines.node).toContain(">=22.12");
  expect(last("USER")).toEqual(["node"]);
  expect(last("ENTRYPOINT")).toEqual(['["node", "dist/main.js"]']);
  expect(existsSync(join(root, "packages/server/dist/main.js"))).toBe(true);
});

test("nothing that a build brought along is copied into the image, and no secret", () => {
  expect(last("COPY")).toEqual(["--from=build --chown=root:root /app /app"]);
  expect(last("ADD")).toEqual([]);
  expect(last("ARG")).toEqual([]);
  expect(read(".dockerignore").split("\n")).toEqual(
    expect.arrayContaining(["**/node_modules", ".git", ".env", "condor-keys"]),
  );
  expect(read(".gitignore").split("\n")).toEqual(expect.arrayContaining([".env", "condor-keys"]));
});

const compose = parse(read("compose.yaml"), { merge: true });
const ours = Object.entries(compose.services).filter(([, { image }]) => image === "condor");

test.each(ours)("the service %s writes nothing outside of its volumes, and gains no rights", (_, service) => {
  expect(service).toMatchObject({
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
    tmpfs: ["/tmp"],
  });
  expect(service.privileged).toBeUndefined();
});

test("nobody but this machine reaches the ports, and no password has a default", () => {
  const ports = Object.values(compose.services).flatMap(({ ports: published = [] }) => published);
  expect(ports.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([]);
  expect(
    read("compose.yaml")
      .match(/\$\{[^}]*\}/g)
      ?.filter((one) => !one.includes(":?")),
  ).toEqual([]);
  expect(ours.map(([name]) => name)).toEqual(["migrate", "condor"]);
});

test("nodes start on a schema that is there, and have the time to drain", () => {
  expect(compose.services.condor.depends_on).toEqual({ migrate: { condition: "service_completed_successfully" } });
  expect(compose.services.migrate).toMatchObject({ command: ["migrate"] });
  expect(compose.services.condor.stop_grace_period).toBe("30s");
});
