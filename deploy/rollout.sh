#!/usr/bin/env bash
# A new version without a moment's absence: one replica after the other gets no new visitors, is
# told to stop, lets its visitors finish, starts again, and is sent visitors again once healthy.
#   sudo deploy/rollout.sh 8501 8502           replicas of via-dash@.service
#   deploy/rollout.sh --folder DIR 8501 8502   replicas of `python -m deploy.local --folder DIR`
# Stops at the first that does not become healthy; the others keep serving. Run it again to go on.
set -euo pipefail

folder=
conf=/etc/nginx/nginx.conf
if [ "${1:-}" = --folder ]; then
  folder=$2
  conf=$folder/nginx.conf
  shift 2
fi
[ $# -gt 0 ] || { sed -n '2,6s/^# \?//p' "$0" >&2; exit 2; }
PATH=$PATH:/usr/sbin

is_healthy() { curl --silent --fail --output /dev/null --max-time 30 "http://127.0.0.1:$1/healthz"; }

# A replica takes connections before it answers: until then nginx may not send it anybody.
send_visitors() { # port, "" or " down"
  sed --in-place -E -e "s/^( *server 127\.0\.0\.1:$1 [^;]*) down;/\1;/" \
    -e "s/^( *server 127\.0\.0\.1:$1 [^;]*);/\1$2;/" "$conf"
  nginx -q -t -c "$conf"
  kill -HUP "$(sed -nE 's/^pid (.*);/\1/p' "$conf" | xargs cat)"
}

restart() {
  if [ -z "$folder" ]; then
    systemctl restart "via-dash@$1"
    return
  fi
  local process
  process=$(cat "$folder/$1.pid")
  kill "$process"
  while kill -0 "$process" 2>/dev/null; do sleep 0.2; done
}

for port; do
  grep -qE "^ *server 127\.0\.0\.1:$port " "$conf" || { echo "$conf names no replica $port" >&2; exit 2; }
done
for port; do
  echo "$port: stopping"
  send_visitors "$port" " down"
  restart "$port"
  tries=180
  until is_healthy "$port"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || { echo "$port: not healthy; the others were left as they are" >&2; exit 1; }
    sleep 1
  done
  send_visitors "$port" ""
  echo "$port: healthy"
done
