# The server as an image: `docker build -t condor .`. How it is run, and with what: docs/containers.md.
FROM node:22-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm run deploy -- /app

FROM node:22-bookworm-slim
# Other machines are let in, so the client sandbox, whose password everybody knows, is not.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATABASE_URL=file:/data/condor CONDOR_SANDBOX_CLIENT=off
WORKDIR /app
COPY --from=build --chown=root:root /app /app
# Everything else may be mounted read-only; here an embedded store would write.
RUN mkdir -m 0700 /data && chown node:node /data
VOLUME ["/data"]
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
CMD ["serve"]
