# Sourced by the start scripts: sets CLASSPATH to the configuration folder and every jar, and JAVA_FEATURE to 8, 11, 17, …
CLASSPATH=$CASSANDRA_CONF
for jar in "$CASSANDRA_HOME"/lib/*.jar; do
  CLASSPATH+=:$jar
done
# Debian's Java 8 has no such file.
JAVA_FEATURE=8
if [[ -f $JAVA_HOME/release ]]; then
  JAVA_FEATURE=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$JAVA_HOME/release")
fi

# Prints the options of the files given, one per line; everything that does not begin with a dash is a remark.
options_of() {
  local file
  for file in "$@"; do
    if [[ -f $file ]]; then
      grep '^-' "$file" || true
    fi
  done
}
