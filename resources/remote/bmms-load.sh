# Says how busy a host is: its time, how long it has been up, its load, processors and memory, and the space where the
# paths are. usage: PATH...; a path that is not there is passed over.
date '+time %s.%N' || exit
read -r up _ </proc/uptime && echo "up $up"
read -r load </proc/loadavg && echo "load $load"
echo "processors $(nproc)"
while read -r name kilobytes _; do
  case $name in MemTotal: | MemAvailable: | SwapTotal: | SwapFree:) echo "$name $kilobytes" ;; esac
done </proc/meminfo
df --output=avail,size,target --block-size=1 -- "$@" 2>/dev/null | sed -n '2,$s/^ */disk /p'
exit 0
