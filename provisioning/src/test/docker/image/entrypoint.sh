#!/bin/bash
# Same promises as the official image's entrypoint: runs as user cassandra, and CASSANDRA_* end up in the configuration.
set -euo pipefail

if (($# == 0)) || [[ $1 == -* ]]; then
  set -- cassandra -f "$@"
fi

if [[ $1 == cassandra && $EUID -eq 0 ]]; then
  find "$CASSANDRA_CONF" /var/lib/cassandra /var/log/cassandra ! -user cassandra -exec chown cassandra: {} +
  exec gosu cassandra "$0" "$@"
fi

# Rewrites a file through its inode, so that one which is bind-mounted is edited too.
edit() {
  local file=$1 edited
  shift
  edited=$(sed -E "$@" "$file")
  printf '%s\n' "$edited" >"$file"
}

escaped() { printf '%s' "$1" | sed 's/[&/\]/\\&/g'; }

# Sets a setting that stands at the start of a line, or is commented out there; others are not added.
set_yaml() {
  if [[ -n $2 ]]; then
    edit "$CASSANDRA_CONF/cassandra.yaml" "s/^(# )?($1:).*/\\2 $(escaped "$2")/"
  fi
}

set_rackdc() {
  if [[ -n $2 ]]; then
    edit "$CASSANDRA_CONF/cassandra-rackdc.properties" "s/^($1=).*/\\1$(escaped "$2")/"
  fi
}

if [[ $1 == cassandra ]]; then
  own=$(ip -4 -o address show scope global | awk 'NR == 1 { sub(/\/.*/, "", $4); own = $4 } END { print own }')
  own=${own:-127.0.0.1}
  listen=${CASSANDRA_LISTEN_ADDRESS:-auto}
  [[ $listen == auto ]] && listen=$own
  broadcast=${CASSANDRA_BROADCAST_ADDRESS:-$listen}
  [[ $broadcast == auto ]] && broadcast=$own

  edit "$CASSANDRA_CONF/cassandra.yaml" "s/(- seeds:).*/\\1 \"$(escaped "${CASSANDRA_SEEDS:-$broadcast}")\"/"
  set_yaml listen_address "$listen"
  set_yaml broadcast_address "$broadcast"
  set_yaml broadcast_rpc_address "${CASSANDRA_BROADCAST_RPC_ADDRESS:-$broadcast}"
  set_yaml rpc_address "${CASSANDRA_RPC_ADDRESS:-0.0.0.0}"
  set_yaml cluster_name "${CASSANDRA_CLUSTER_NAME:-}"
  set_yaml endpoint_snitch "${CASSANDRA_ENDPOINT_SNITCH:-}"
  set_yaml num_tokens "${CASSANDRA_NUM_TOKENS:-}"
  set_rackdc dc "${CASSANDRA_DC:-}"
  set_rackdc rack "${CASSANDRA_RACK:-}"
fi

exec "$@"
