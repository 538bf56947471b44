# Sourced by install.sh: nginx in front of the application.
# shellcheck shell=bash disable=SC2154

web_install() {
    {
        upstream_print
        sed "s/@SITE@/$site/g" "$source/files/nginx.conf"
    } >/etc/nginx/sites-available/obcms
    rm -f /etc/nginx/sites-enabled/default
    ln -sf ../sites-available/obcms /etc/nginx/sites-enabled/obcms
    nginx -t -q
    systemctl enable --quiet nginx
    systemctl restart nginx
}

upstream_print() {
    local host
    echo 'upstream obcms {'
    for host in ${app_hosts:-127.0.0.1}; do
        [[ $host != "$(hostname)" ]] || host=127.0.0.1
        echo "    server $host:8000 max_fails=1 fail_timeout=1s;"
    done
    echo '}'
}

web_wait() {
    wait_for site_answers "https://$site/ready/ does not answer 200"
}

site_answers() {
    local trust=(--insecure)
    [[ ! -e /etc/ssl/lab/ca.crt ]] || trust=(--cacert /etc/ssl/lab/ca.crt)
    curl --silent --fail --max-time 5 --output /dev/null "${trust[@]}" --resolve "$site:443:127.0.0.1" \
        "https://$site/ready/"
}
