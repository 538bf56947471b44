"""How gunicorn serves OBCMS."""
bind = "127.0.0.1:8000"
workers = 2
preload_app = True
timeout = 60
graceful_timeout = 30
