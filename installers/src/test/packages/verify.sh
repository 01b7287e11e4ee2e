#!/bin/bash
# Installs the .deb and the .rpm of installers/target into clean Debian systems without Java and Maven, and lives there: verify.sh [deb|rpm]
#
# Each package: install with the package manager, make a cluster offline with 'ringside quickstart', photograph the portal on a virtual
# display, upgrade from an older version while nodes run, remove. Needs Docker, debootstrap, root, and a cache of downloads that holds
# Cassandra 5.0 (~/.cache/ringside-test, which the integration tests fill). The pictures and what was said are in installers/target/verify.
#
# DEBIAN_MIRROR           default http://deb.debian.org/debian
# RINGSIDE_TEST_CACHE     default ~/.cache/ringside-test
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=$(cd "$here/../../.." && pwd)/target
packages=${RINGSIDE_PACKAGES:-$target/installers}
results=$target/verify
cache=${RINGSIDE_TEST_CACHE:-$HOME/.cache/ringside-test}
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
# What a person's desktop has and a minimal system has not; and rpm, to install the other package here as well.
base_packages=procps,xvfb,rpm,ca-certificates
base_image=ringside-verify-base:bookworm-1
container=

say() { printf 'verify: %s\n' "$*"; }
fail() {
  printf 'verify: FAILED: %s\n' "$*" >&2
  exit 1
}

clean_up() {
  [[ -z $container ]] || docker rm -f "$container" >/dev/null 2>&1 || true
  [[ -z ${scratch:-} ]] || rm -rf "$scratch"
}
trap clean_up EXIT

inside() { docker exec -e HOME=/home/person -u person -w /home/person "$container" sh -c "$1"; }
as_root() { docker exec "$container" sh -c "$1"; }

make_base() {
  if docker image inspect "$base_image" >/dev/null 2>&1; then
    return
  fi
  say "a clean Debian"
  debootstrap --variant=minbase --include="$base_packages" bookworm "$scratch/root" "$mirror" >"$scratch/debootstrap.log" 2>&1 ||
    { tail -n 20 "$scratch/debootstrap.log" >&2 && fail "debootstrap"; }
  # What the packages recommend for the portal, so that the rest needs no network.
  chroot "$scratch/root" apt-get -qq install -y --no-install-recommends libgtk-3-0 libgl1 libxtst6 libxxf86vm1 libasound2 \
    fonts-dejavu-core >"$scratch/apt.log" 2>&1 || { tail -n 20 "$scratch/apt.log" >&2 && fail "apt-get"; }
  chroot "$scratch/root" useradd -m person
  rm -rf "$scratch"/root/var/cache/apt/archives/*.deb
  tar -C "$scratch/root" -c . | docker import - "$base_image" >/dev/null
  rm -rf "$scratch/root"
}

# The same package as if it had been built before: only its version is lower.
older_deb() {
  dpkg-deb -R "$1" "$scratch/older"
  sed -i 's/^Version: .*/Version: 0.0.1/' "$scratch/older/DEBIAN/control"
  dpkg-deb -Znone -b "$scratch/older" "$2" >/dev/null
  rm -rf "$scratch/older"
}

start() {
  container=ringside-verify-$$-$1
  # Without any network but loopback: what works here works offline.
  docker run -d --name "$container" --network none -v "$packages:/packages:ro" -v "$scratch:/scratch" \
    -v "$scratch/cache.tar:/cache.tar:ro" "$base_image" sleep infinity >/dev/null
  for program in java mvn; do
    if as_root "command -v $program" >/dev/null; then
      fail "$program is in the clean system"
    fi
  done
}

stop() {
  docker rm -f "$container" >/dev/null
  container=
}

check_quickstart() {
  say "$1: quickstart, offline"
  inside 'ringside --version' | tee "$results/$1-version.txt"
  if inside 'ringside quickstart' >"$results/$1-offline.txt" 2>&1; then
    fail "quickstart without cache and network should say what is missing"
  fi
  grep -q 'ringside cache import' "$results/$1-offline.txt" || fail "$1: no word of 'ringside cache import'"
  inside 'ringside cache import /cache.tar -o table'
  inside 'ringside quickstart' >"$results/$1-quickstart.txt" 2>&1 || { tail -n 30 "$results/$1-quickstart.txt" && fail "quickstart"; }
  check_healthy "$1"
  inside "ringside cqlsh -c quickstart -e 'SELECT count(*) FROM quickstart.greetings'" | tee "$results/$1-cqlsh.txt"
  grep -Eq '^ +3$' "$results/$1-cqlsh.txt" || fail "$1: the rows are not there"
  local java
  java=$(inside 'for p in $(pgrep java); do readlink /proc/$p/exe; done | sort -u')
  [[ $java == /opt/ringside/lib/runtime/bin/java ]] || fail "nodes run on $java"
}

check_healthy() {
  local healthy
  healthy=$(inside 'ringside cluster status -c quickstart -o table' | grep -c ' Healthy ' || true)
  [[ $healthy == 3 ]] || fail "$1: $healthy of 3 nodes are healthy"
}

# Starts the portal on a virtual display whose memory is a file in the format of xwd, and copies that once the first blade is there.
photograph() {
  say "$1: the portal"
  as_root 'rm -rf /tmp/.X7-lock /tmp/.X11-unix/X7'
  inside 'mkdir -p screen'
  docker exec -d -u person "$container" Xvfb :7 -screen 0 1400x900x24 -fbdir /home/person/screen -nolisten tcp
  wait_for 30 "display" as_root 'test -S /tmp/.X11-unix/X7'
  docker exec -d -u person -e HOME=/home/person -e DISPLAY=:7 -w /home/person "$container" sh -c \
    'ringside >/home/person/portal.txt 2>&1'
  wait_for 60 "first blade" inside "grep -qs 'First blade shown' .local/share/ringside/logs/portal.*.log"
  sleep "${2:-6}"
  docker cp -q "$container:/home/person/screen/Xvfb_screen0" "$results/$1-portal.xwd"
  if command -v convert >/dev/null; then
    convert "xwd:$results/$1-portal.xwd" "$results/$1-portal.png" && rm "$results/$1-portal.xwd"
  fi
  inside 'cat portal.txt'
  as_root 'pkill -TERM -f "[d]ev.ringside.portal.Launcher"; pkill Xvfb' || true
}

# wait_for SECONDS WHAT COMMAND…
wait_for() {
  local i seconds=$1 what=$2
  shift 2
  for ((i = 0; i < seconds * 2; i++)); do
    if "$@"; then
      return
    fi
    sleep 0.5
  done
  inside 'cat portal.txt .local/share/ringside/logs/portal.*.log' || true
  fail "no $what after $seconds s"
}

everything() { as_root 'find / -xdev \( -path /proc -o -path /sys -o -path /scratch -o -path /tmp -o -path /home -o -path /root \) -prune -o -print' | sort; }

check_removed() {
  say "$1: removed"
  everything >"$scratch/after"
  # What package managers keep for themselves.
  if diff "$scratch/before" "$scratch/after" | grep '^>' | grep -Ev '/var/(lib/(dpkg|rpm|apt)|log|cache)|/usr/lib/sysimage'; then
    fail "these files were left behind"
  fi
  inside 'test -f .local/share/ringside/clusters/quickstart/cluster.yaml' || fail "the person's clusters are gone"
  as_root 'pgrep java' >/dev/null || fail "nodes were ended by the removal"
}

verify_deb() {
  local deb
  deb=$(echo "$packages"/ringside_*.deb)
  [[ -f $deb ]] || fail "no .deb in $packages; mvn -Pinstallers package makes it"
  older_deb "$deb" "$scratch/older.deb"
  start deb
  everything >"$scratch/before"
  say "deb: first start of $(basename "$deb")"
  as_root "apt-get install -y --no-install-recommends /packages/$(basename "$deb")" >"$results/deb-install.txt" 2>&1 ||
    { cat "$results/deb-install.txt" && fail "apt-get install"; }
  as_root 'test -f /opt/ringside/lib/app/ringside.jsa' || fail "there is no class-data archive"
  photograph deb-welcome
  as_root 'apt-get purge -y ringside' >/dev/null 2>&1
  inside 'rm -rf .local'
  say "deb: an older version"
  as_root 'apt-get install -y --no-install-recommends /scratch/older.deb' >>"$results/deb-install.txt" 2>&1
  check_quickstart deb
  say "deb: upgrade while nodes run"
  as_root "apt-get install -y --no-install-recommends /packages/$(basename "$deb")" >"$results/deb-upgrade.txt" 2>&1 ||
    { cat "$results/deb-upgrade.txt" && fail "the upgrade"; }
  [[ $(as_root "dpkg-query -W -f '\${Version}' ringside") != 0.0.1 ]] || fail "the older version is still there"
  check_healthy deb
  photograph deb
  inside 'ringside cluster deallocate -c quickstart' >/dev/null 2>&1 || fail "deallocate after the upgrade"
  inside 'ringside cluster start -c quickstart' >/dev/null 2>&1 || fail "start after the upgrade"
  check_healthy deb
  as_root 'apt-get remove -y ringside 2>&1' | tee "$results/deb-remove.txt" | grep -q 'still running' || fail "no word of running nodes"
  check_removed deb
  stop
}

verify_rpm() {
  local rpm
  rpm=$(echo "$packages"/ringside-*.rpm)
  [[ -f $rpm ]] || fail "no .rpm in $packages; mvn -Pinstallers package makes it"
  start rpm
  everything >"$scratch/before"
  # A Debian system has what it requires, but not as packages of rpm.
  as_root "rpm -i --nodeps /packages/$(basename "$rpm")" 2>&1 | tee "$results/rpm-install.txt"
  as_root 'test -f /opt/ringside/lib/app/ringside.jsa' || fail "there is no class-data archive"
  check_quickstart rpm
  photograph rpm
  say "rpm: the same once more, as an upgrade"
  as_root "rpm -U --nodeps --force /packages/$(basename "$rpm")"
  inside 'command -v ringside' >/dev/null || fail "the command is gone after an upgrade"
  check_healthy rpm
  as_root 'rpm -e ringside'
  check_removed rpm
  stop
}

docker info >/dev/null 2>&1 || fail "no Docker engine answers"
((EUID == 0)) || fail "debootstrap needs root"
scratch=$(mktemp -d)
mkdir -p "$results"
make_base
# The downloads of the tests, as one person gives them to another.
tar -xzf "$packages"/ringside-*-linux-*.tar.gz -C "$scratch"
JAVA_TOOL_OPTIONS="-Dringside.cache=$cache" "$scratch"/ringside-*/bin/ringside cache export "$scratch/cache.tar" -o table
rm -rf "$scratch"/ringside-*
(($# > 0)) || set -- deb rpm
for kind in "$@"; do
  "verify_$kind"
done
say "all is well; pictures in $results"
