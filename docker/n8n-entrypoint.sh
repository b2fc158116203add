#!/bin/sh
# A volume on n8n's folder hides what the image holds there, so the nodes are put in at each start: those of this image.
set -eu
package=n8n-nodes-delivery-routing
installed="${N8N_USER_FOLDER:-$HOME}/.n8n/nodes/node_modules"
mkdir -p "$installed"
rm -rf "${installed:?}/$package"
cp -R "/opt/$package" "$installed/$package"
exec /docker-entrypoint.sh "$@"
