# Sourced by the start script: completes JVM_OPTS with the heap, the agent and JMX.

has() { [[ " $JVM_OPTS" == *" $1"* ]]; }

# The heap of the environment counts only where the options files name none.
if has -Xmx && has -Xms; then
  :
elif has -Xmx || has -Xms; then
  echo "Please set or unset -Xmx and -Xms in pairs in jvm-server.options." >&2
  exit 1
else
  if [[ -z ${MAX_HEAP_SIZE:-} ]]; then
    memory=$(free -m | awk '/^Mem:/ { print $2 }')
    half=$((memory / 2 < 1024 ? memory / 2 : 1024))
    quarter=$((memory / 4 < 8192 ? memory / 4 : 8192))
    MAX_HEAP_SIZE=$((half > quarter ? half : quarter))M
  fi
  JVM_OPTS+=" -Xms$MAX_HEAP_SIZE -Xmx$MAX_HEAP_SIZE"
  if [[ -n ${HEAP_NEWSIZE:-} ]] && ! has -Xmn && ! has -XX:+UseG1GC; then
    JVM_OPTS+=" -Xmn$HEAP_NEWSIZE"
  fi
fi

for agent in "$CASSANDRA_HOME"/lib/jamm-*.jar; do
  JVM_OPTS+=" -javaagent:$agent"
done

JMX_PORT=${JMX_PORT:-7199}
if [[ ${LOCAL_JMX:-yes} == yes ]]; then
  JVM_OPTS+=" -Dcassandra.jmx.local.port=$JMX_PORT"
else
  JVM_OPTS+=" -Dcassandra.jmx.remote.port=$JMX_PORT -Dcom.sun.management.jmxremote.rmi.port=$JMX_PORT"
  JVM_OPTS+=" -Dcom.sun.management.jmxremote.authenticate=true"
  JVM_OPTS+=" -Dcom.sun.management.jmxremote.password.file=$CASSANDRA_CONF/jmxremote.password"
fi
JVM_OPTS+=" ${JVM_EXTRA_OPTS:-}"
