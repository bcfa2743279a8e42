# Hearback needs no build: Node runs the TypeScript as it is. The root file system may be read-only;
# /data is the one place that is written to.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The npm package "node" and other optional ones stay out: the image has its Node already.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json hearback.mjs ./
COPY src ./src
COPY adapters ./adapters
COPY jobs ./jobs
COPY prompts ./prompts
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1: it gets SIGTERM and stops in order.
STOPSIGNAL SIGTERM
CMD ["node", "hearback.mjs", "start"]
