#!/bin/sh
# Opens a draft in Kate, on a screen of its own: waits until the finding is underlined and then listed, and takes a picture.
#   kate.sh DRAFT PICTURE
draft=$1 picture=$2
kate --new --block "$draft" >/dev/null 2>&1 &
editor=$!
trap 'kill $editor 2>/dev/null; wait $editor 2>/dev/null' EXIT

# How light a stretch of the window is, from 0 to 100: what stands there or is drawn there makes it darker.
light() { import -window "$window" -crop "$1" +repage -colorspace Gray -format '%[fx:int(100*mean)]' info:; }
await() { # WHAT, STRETCH, LIGHTNESS that it has to fall below
  tries=0
  until [ "$(light "$2")" -lt "$3" ]; do
    tries=$((tries + 1))
    [ $tries -gt 450 ] && { import -window root "$picture"; echo "FAILED: $1"; exit 1; }
    sleep 0.2
  done
}

# On a slow computer it tells with each command that it waits.
xdotool() { command xdotool "$@" 2>/dev/null; }

window=$(timeout 60 xdotool search --sync --onlyvisible --name "$(basename "$draft")" 2>/dev/null | head -1)
[ -n "$window" ] || { echo 'FAILED: Kate shows no window'; exit 1; }
xdotool windowsize --sync "$window" 1200 760
await 'the finding is not underlined' 400x14+500+144 97 # right of the words: the line of a finding is tinted
xdotool mousemove --window "$window" 254 748 click 1 # the tab of the list, in the bottom bar
await 'the finding is not listed' 600x14+83+586 95
import -window root "$picture"
echo shown
