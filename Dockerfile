# Two images from one file, both from the packages as they are published: `server` and `n8n`. See docs/docker.md.
ARG NODE_VERSION=24
ARG N8N_VERSION=2.40.7

FROM node:${NODE_VERSION}-slim AS packages
WORKDIR /project
COPY package.json package-lock.json .npmrc ./
COPY server/package.json server/
RUN npm ci
COPY . .
RUN npm run build \
	&& mkdir -p /packages /nodes \
	&& npm pack --ignore-scripts --pack-destination /packages \
	&& npm pack --ignore-scripts --pack-destination /packages --workspace server
# As n8n does it when it installs a community package: without the dependencies that only its makers need.
RUN tar -xzf /packages/n8n-nodes-delivery-routing-*.tgz -C /nodes --strip-components=1 \
	&& cd /nodes \
	&& npm pkg delete devDependencies peerDependencies

FROM node:${NODE_VERSION}-slim AS server
WORKDIR /app
COPY --from=packages /packages/delivery-routing-server-*.tgz /tmp/server.tgz
RUN npm install --ignore-scripts --no-audit --no-fund /tmp/server.tgz \
	&& rm -rf /tmp/server.tgz /root/.npm \
	&& mkdir /data \
	&& chown node:node /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3080 DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 3080
# After a crash the next start may wait ten seconds, until the old one's hold on the data is sure to be gone.
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s CMD ["node", "--eval", \
	"fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node_modules/.bin/delivery-routing-server"]

FROM docker.n8n.io/n8nio/n8n:${N8N_VERSION} AS n8n
COPY --from=packages /nodes /opt/n8n-nodes-delivery-routing
COPY --chmod=755 docker/n8n-entrypoint.sh /n8n-entrypoint.sh
ENTRYPOINT ["tini", "--", "/n8n-entrypoint.sh"]
