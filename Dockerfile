# Images of Foreboard. `docker build .` makes the one without a browser; `--target full` the one that also draws pictures.
# What each step does is in scripts that run outside of Docker, too (docs/hosting.md says what was run where).

FROM debian:trixie-slim AS base
RUN apt-get update \
  && apt-get install -y --no-install-recommends nodejs ca-certificates tini \
  && rm -rf /var/lib/apt/lists/*

FROM base AS build
RUN apt-get update && apt-get install -y --no-install-recommends npm libnode-dev python3 make g++
WORKDIR /src
# The packages stay as long as their list does.
COPY package.json package-lock.json ./
COPY scripts/install.mjs scripts/prepare.mjs scripts/usable-home.mjs scripts/
RUN npm_config_nodedir=/usr node scripts/install.mjs
COPY . .
RUN node scripts/package.mjs --to /app

FROM base AS slim
COPY --from=build /app /app
# No name and no home: the server needs neither. The folder is there so that a new volume takes its owner.
RUN mkdir -m 700 /data && chown 10001:10001 /data && ln -s /app/scripts/run-tool.mjs /usr/local/bin/foreboard
ENV DATA_DIR=/data HOST=0.0.0.0 PORT=3000 MALLOC_ARENA_MAX=2
USER 10001:10001
WORKDIR /app
VOLUME /data
EXPOSE 3000
# A start that migrates a large database takes minutes, and must not be ended for it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10m CMD ["node", "/app/scripts/healthy.mjs"]
ENTRYPOINT ["tini", "--"]
CMD ["node", "scripts/run-server.mjs"]

FROM slim AS full
USER root
RUN apt-get update \
  && apt-get install -y --no-install-recommends chromium-headless-shell fonts-noto-cjk fonts-noto-color-emoji \
  && rm -rf /var/lib/apt/lists/*
USER 10001:10001

# The last stage is what a build without --target makes.
FROM slim
