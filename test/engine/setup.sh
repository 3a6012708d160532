#!/bin/bash
# A MongoDB-compatible engine for the contract tests, from Debian's archive alone: PostgreSQL 18 with the
# DocumentDB extension (both in Debian sid), in a folder of its own. The gateway in gateway.ts, beside this
# file, puts the MongoDB wire protocol in front of it.
#
#   bash test/engine/setup.sh FOLDER         builds what is missing and starts it (about a minute and 1.1 GB once)
#   bash test/engine/setup.sh FOLDER build   builds only
#   bash test/engine/setup.sh FOLDER stop    stops it
#
# Needs root on Debian. Run as often as you like: a finished build is kept, a half-finished one is made anew.
# PostgreSQL listens on a socket in the folder and on no network port. For tests only: it does not fsync.
set -euo pipefail

folder=${1:?usage: setup.sh FOLDER [build|start|stop]}
action=${2:-start}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
root=$folder/root
log=$folder/setup.log
bin=/usr/lib/postgresql/18/bin

fail() { echo "engine: $1" >&2; exit 1; }
say() { echo "engine: $1" >&2; }

[ "$(id -u)" = 0 ] || fail 'needs root (it installs packages and uses chroot)'
[ -e /etc/debian_version ] || fail 'needs Debian (its packages come from there)'
# A socket's path may have 107 bytes.
[ ${#root} -le 70 ] || fail "the folder's path is too long for a socket: $folder"

# Runs a command inside the folder. /proc and /dev are mounted in a mount namespace of the command's own, so
# that they vanish with its last process and none is ever left over on the machine.
inside() {
  local where=$1
  shift
  unshare --mount --propagation private bash -c '
    mountpoint -q "$1/proc" || mount -t proc proc "$1/proc"
    mountpoint -q "$1/dev/shm" || mount --rbind /dev "$1/dev"
    where=$1; shift; exec chroot "$where" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
      DEBIAN_FRONTEND=noninteractive "$@"' - "$where" "$@"
}

as_postgres() { inside "$root" su postgres -c "$1"; }

install_debootstrap() {
  command -v debootstrap >/dev/null && return
  say 'installing debootstrap'
  apt-get update -q >>"$log" 2>&1
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends debootstrap >>"$log" 2>&1
}

# Mounts that an interrupted run of some other tool left below a folder: taken off before anything is deleted.
clear_mounts() {
  awk -v below="$1/" 'index($2, below) == 1 { print $2 }' /proc/mounts | sort -r | while read -r mounted; do
    umount -l "$mounted"
  done
}

build() {
  [ -e "$root/.ready" ] && return
  install_debootstrap
  local half=$folder/half
  for stale in "$half" "$root"; do
    clear_mounts "$stale"
    rm -rf --one-file-system "$stale"
  done
  say 'building a Debian sid folder'
  debootstrap --variant=minbase sid "$half" >>"$log" 2>&1
  echo 'APT::Install-Recommends "0";' >"$half/etc/apt/apt.conf.d/99no-recommends"
  # No service of a package may start by itself.
  printf '#!/bin/sh\nexit 101\n' >"$half/usr/sbin/policy-rc.d"
  chmod +x "$half/usr/sbin/policy-rc.d"
  say 'installing PostgreSQL 18 with DocumentDB'
  inside "$half" apt-get install -y postgresql-18 postgresql-18-documentdb >>"$log" 2>&1
  inside "$half" apt-get clean
  create_database "$half"
  touch "$half/.ready"
  mv "$half" "$root"
}

create_database() {
  inside "$1" bash -c "mkdir -p /srv/pg /run/postgresql && chown postgres /srv/pg /run/postgresql &&
    su postgres -c '$bin/initdb -D /srv/pg/data -A trust -U postgres --locale=C.UTF-8'" >>"$log" 2>&1
  cat >>"$1/srv/pg/data/postgresql.conf" <<'SETTINGS'
listen_addresses = ''
unix_socket_directories = '/run/postgresql'
shared_preload_libraries = 'pg_cron,pg_documentdb_core,pg_documentdb'
cron.database_name = 'postgres'
cron.use_background_workers = on
documentdb.localhost_connection_string = 'host=/run/postgresql'
max_worker_processes = 20
max_connections = 60
fsync = off
synchronous_commit = off
full_page_writes = off
SETTINGS
}

running() { as_postgres "$bin/pg_ctl -D /srv/pg/data status" >/dev/null 2>&1; }

start() {
  build
  # /run may be a leftover of an earlier start that was killed: PostgreSQL clears its own lock file.
  running || as_postgres "$bin/pg_ctl -D /srv/pg/data -l /srv/pg/log -w start" >>"$log" 2>&1 ||
    fail "PostgreSQL did not start; see $root/srv/pg/log"
  as_postgres "psql -q -h /run/postgresql -c 'create extension if not exists documentdb cascade'" >>"$log" 2>&1 ||
    fail "the DocumentDB extension could not be created; see $log"
  # The one line on standard output: where the gateway finds it.
  echo "$root/run/postgresql"
}

stop() {
  [ -e "$root/.ready" ] || return 0
  running || return 0
  as_postgres "$bin/pg_ctl -D /srv/pg/data -m fast -w stop" >>"$log" 2>&1 || fail "could not stop; see $log"
}

on_error() { say "failed at line $1; the end of $log:"; tail -n 20 "$log" >&2 || true; }
trap 'on_error $LINENO' ERR

case $action in
  build) build ;;
  start) start ;;
  stop) stop ;;
  *) fail "unknown action: $action (build, start or stop)" ;;
esac
