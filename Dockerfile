# The People Bank as one image: the API and the built web app on port 3000.
# It needs DATABASE_URL and writes nothing to disk.

FROM node:24-slim AS workspace
WORKDIR /app
RUN npm install --global pnpm@12.21.0
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY server/package.json server/
COPY web/package.json web/
COPY client/package.json client/
COPY openapi/package.json openapi/
COPY test/package.json test/

FROM workspace AS web
RUN pnpm install --frozen-lockfile --filter @people-bank/web...
COPY openapi openapi
COPY web web
RUN cd web && node_modules/.bin/vite build

FROM workspace AS server
# Without the optional packages: the embedded PostgreSQL is for machines that have no database.
RUN pnpm install --frozen-lockfile --prod --no-optional --filter @people-bank/server

FROM node:24-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    MALLOC_ARENA_MAX=2 \
    MALLOC_MMAP_THRESHOLD_=32768 \
    MALLOC_TRIM_THRESHOLD_=65536
WORKDIR /app
COPY --from=server /app/node_modules node_modules
COPY --from=server /app/server/node_modules server/node_modules
COPY --from=web /app/web/dist web/dist
COPY package.json ./
COPY migrations migrations
COPY docs/partners.md docs/
COPY docs/partners docs/partners
COPY openapi/breaking.json openapi/
COPY server server
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--max-old-space-size=512", "server/src/main.ts"]
