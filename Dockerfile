# syntax=docker/dockerfile:1

FROM node:22-bookworm-slim AS base
WORKDIR /app
ENV NPM_CONFIG_UPDATE_NOTIFIER=false NPM_CONFIG_AUDIT=false NPM_CONFIG_FUND=false

# Compiles with the development packages.
FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY embedded-postgres embedded-postgres
COPY migrations migrations
COPY scripts scripts
COPY src src
RUN npm run build

# Production packages, without the optional ones, which are faster variants, and without typings
# and source maps. The embedded PostgreSQL is a development package: here the database is another
# container.
FROM base AS packages
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --omit=optional --ignore-scripts
COPY scripts scripts
RUN node scripts/prune-packages.mjs

FROM base
ENV NODE_ENV=production HOST=0.0.0.0
COPY package.json ./
COPY scripts scripts
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
# A volume mounted here then belongs to the unprivileged user.
RUN mkdir -p /run/tidings && chown node:node /run/tidings
# `node`; as a number, so that Kubernetes can tell that it is not root.
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "scripts/healthy.mjs"]
CMD ["node", "dist/src/main.js"]
