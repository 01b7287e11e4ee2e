#!/bin/bash
# Makes the Cassandra images of the integration tests where no registry can be reached: build-images.sh [LINE…]
#
# LINE is a Cassandra line of the catalog (3.11, 4.0, 4.1, 5.0); without any, all that run on Docker. Only what is missing is built: a base
# system from Debian's packages, Cassandra's jars from Maven Central, entrypoint and start script of our own beside this file. An image
# that is there and was not made by this script, such as the official one, is left alone.
#
# RINGSIDE_TEST_PULL=1    try the official image first
# RINGSIDE_TEST_CACHE     where base systems are kept between runs, default ~/.cache/ringside-test
# DEBIAN_MIRROR           default http://deb.debian.org/debian
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
catalog=$here/../../../../resources/src/main/resources/dev/ringside/resources/catalog/versions.yaml
cache=${RINGSIDE_TEST_CACHE:-$HOME/.cache/ringside-test}
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
dependency_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
base_packages=libjemalloc2,procps,iproute2,gosu

say() { printf 'images: %s\n' "$*"; }
fail() {
  printf 'images: %s\n' "$*" >&2
  exit 1
}

# of LINE KEY: a value of the catalog's entry of that line.
of() { sed -nE "s/^- \{line: \"$1\",.*[ ,{]$2: \"?([^,\"}]+)\"?[,}].*/\1/p" "$catalog"; }

lines_on_docker() { sed -nE 's/^- \{line: "([^"]+)".*runtimes: \[[^]]*DOCKER.*/\1/p' "$catalog"; }

suite_of_java() {
  case $1 in
    8) echo sid ;;
    11) echo bullseye ;;
    17) echo bookworm ;;
    21) echo trixie ;;
    *) fail "No Debian suite known with Java $1." ;;
  esac
}

has_image() { docker image inspect "$1" >/dev/null 2>&1; }

# The base system with Java $1 as a local image: from Docker, else from the cache, else from Debian's packages.
make_base() {
  local java=$1 suite image tarball
  suite=$(suite_of_java "$java")
  image=$(base_image "$java")
  tarball=$cache/base-$suite-java$java.tar.gz
  if has_image "$image"; then
    return
  fi
  if [[ ! -f $tarball ]]; then
    download_base "$java" "$suite" "$tarball"
  fi
  gunzip -c "$tarball" | docker import - "$image" >/dev/null
}

base_image() { echo "ringside-test-base:java$1"; }

download_base() {
  local java=$1 suite=$2 tarball=$3 root=$scratch/root-$2
  command -v debootstrap >/dev/null || fail "debootstrap is needed: apt-get install debootstrap"
  ((EUID == 0)) || fail "debootstrap needs root: run this script as root once, the base system is cached then."
  say "base system $suite with Java $java"
  if ! debootstrap --variant=minbase --include="openjdk-$java-jre-headless,$base_packages" "$suite" "$root" "$mirror" \
    >"$scratch/debootstrap.log" 2>&1; then
    tail -n 20 "$scratch/debootstrap.log" >&2
    fail "debootstrap of $suite failed; $mirror must be reachable."
  fi
  rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/* "$root"/usr/share/{doc,man,locale}/*
  tar -C "$root" -c . | gzip -1 >"$tarball.part"
  mv "$tarball.part" "$tarball"
  rm -rf "$root"
}

dependency() {
  printf '<dependency><groupId>org.apache.cassandra</groupId><artifactId>%s</artifactId><version>%s</version></dependency>' "$1" "$2"
}

# Cassandra $1's jars into folder $2; 3.11 does not start without the classes of Thrift.
copy_jars() {
  local project=$scratch/jars-$1
  mkdir -p "$project"
  cat >"$project/pom.xml" <<XML
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>dev.ringside.test</groupId>
  <artifactId>jars</artifactId>
  <version>1</version>
  <dependencies>
    $(dependency cassandra-all "$1")
    $([[ $1 != 3.* ]] || dependency cassandra-thrift "$1")
  </dependencies>
</project>
XML
  (cd "$project" && mvn -B -q -ntp -Dstyle.color=never "$dependency_plugin:copy-dependencies" -DincludeScope=runtime -DoutputDirectory="$2" </dev/null) ||
    fail "Cassandra $1's jars could not be had from Maven Central."
}

# What the image is made of, as a hash: another recipe or release makes another image.
recipe_of() {
  {
    echo "$1 $base_packages"
    cd "$here/image"
    find . -type f -print0 | sort -z | xargs -0 sha256sum
  } | sha256sum | cut -c 1-16
}

make_image() {
  local line=$1 image release java recipe context=$scratch/image-$1
  image=$(of "$line" image)
  release=$(of "$line" release)
  java=$(of "$line" imageJava)
  [[ -n $image && -n $release && -n $java ]] || fail "The catalog has no Cassandra line $line."
  recipe=$(recipe_of "$release")
  if has_image "$image"; then
    local made_by
    made_by=$(docker image inspect -f '{{index .Config.Labels "dev.ringside.test-image.recipe"}}' "$image")
    if [[ -z $made_by || $made_by == "$recipe" ]]; then
      say "$image is there"
      return
    fi
  fi
  if [[ ${RINGSIDE_TEST_PULL:-} == 1 ]] && timeout 300 docker pull -q "$image"; then
    return
  fi
  make_base "$java"
  cp -r "$here/image" "$context"
  copy_jars "$release" "$context/lib"
  say "$image with Cassandra $release"
  if ! DOCKER_BUILDKIT=0 docker build -q -t "$image" --build-arg BASE="$(base_image "$java")" --build-arg LINE="$line" \
    --build-arg RELEASE="$release" --build-arg RECIPE="$recipe" "$context" >"$scratch/build.log" 2>&1; then
    cat "$scratch/build.log" >&2
    fail "docker build of $image failed."
  fi
  rm -rf "$context"
}

docker info >/dev/null 2>&1 || fail "No Docker engine answers."
mkdir -p "$cache"
exec 9>"$cache/lock"
flock 9
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if (($# == 0)); then
  mapfile -t wanted < <(lines_on_docker)
  set -- "${wanted[@]}"
fi
for line in "$@"; do
  make_image "$line"
done
