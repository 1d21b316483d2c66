# Node's slim image of Debian: PGlite and the mail libraries need nothing beyond it.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY scripts/build.mjs scripts/
COPY src src
RUN npm run build

FROM node:24-bookworm-slim AS run
ENV NODE_ENV=production \
    PLEDGEWATCH_DATA=/data \
    HOST=0.0.0.0 \
    PORT=3000
WORKDIR /app
# `prepare` would compile; the compiler and its sources stay behind in the first stage. Omitting
# what is optional keeps out test tools that a library names as possible companions: 95 MB, not 180.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --omit=peer --ignore-scripts --no-audit --no-fund \
    && npm cache clean --force \
    && mkdir /data \
    && chown node:node /data
COPY LICENSE ./
COPY config config
COPY drizzle drizzle
COPY examples examples
COPY --from=build /app/dist dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Exec form, so that node itself hears the stop signal; compose adds an init process.
ENTRYPOINT ["node", "dist/main.js"]
CMD ["serve"]
