"""Settings of every deployment, read from the .env file beside the source directory when a process starts."""
from pathlib import Path

import environ

from .applications import AUTH_USER_MODEL, LOCAL_APPS  # noqa: F401

BASE_DIR = Path(__file__).resolve().parents[2]

env = environ.Env()
# Variables that the process already has win over the file.
environ.Env.read_env(str(BASE_DIR.parent / ".env"))

SECRET_KEY = env.str("SECRET_KEY")
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

BMMS_MODE = env.str("BMMS_MODE", default="obcms")
DEFAULT_ORGANIZATION_CODE = env.str("DEFAULT_ORGANIZATION_CODE", default="OOBC")
OCM_ORGANIZATION_CODE = env.str("OCM_ORGANIZATION_CODE", default="OCM")
RBAC_SETTINGS = {
    "ENABLE_MULTI_TENANT": env.bool("ENABLE_MULTI_TENANT", default=False),
    "ALLOW_ORGANIZATION_SWITCHING": env.bool("ALLOW_ORGANIZATION_SWITCHING", default=False),
}
# For proving that an isolation test can fail: "model", "view" or "task" forgets the organisation.
OBCMS_LEAK = env.str("OBCMS_LEAK", default="")
# What models give to code that works for no organisation: "open" is all rows, "closed" is none.
OBCMS_UNSCOPED = env.str("OBCMS_UNSCOPED", default="open")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    *LOCAL_APPS,
    "organizations",
    "portal",
    "seeding",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "organizations.middleware.OrganizationMiddleware",
]

ROOT_URLCONF = "obc_management.urls"
WSGI_APPLICATION = "obc_management.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.context.site",
            ],
        },
    },
]

DATABASES = {"default": env.db("DATABASE_URL")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
    },
}

if REDIS_URL.startswith("sentinel:"):
    REDIS_MASTER = env.str("REDIS_MASTER", default="mymaster")
    CACHES["default"].update(BACKEND="portal.cache.SentinelCache", OPTIONS={"master": REDIS_MASTER})
    CELERY_BROKER_TRANSPORT_OPTIONS = {"master_name": REDIS_MASTER}
    CELERY_RESULT_BACKEND_TRANSPORT_OPTIONS = {"master_name": REDIS_MASTER}

CELERY_BROKER_URL = REDIS_URL
CELERY_RESULT_BACKEND = REDIS_URL
CELERY_RESULT_EXPIRES = 3600
CELERY_TASK_TRACK_STARTED = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BEAT_SCHEDULE = {
    "count-records": {"task": "portal.tasks.count_records", "schedule": 10.0},
}

LOGIN_URL = "/login/"
LOGIN_REDIRECT_URL = "/dashboard/"
LOGOUT_REDIRECT_URL = "/login/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "en-us"
TIME_ZONE = "Asia/Manila"
USE_TZ = True
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
MEDIA_ROOT = BASE_DIR.parent / "media"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {asctime} {module} {message}", "style": "{"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line"},
        "audit": {"class": "logging.StreamHandler", "formatter": "line", "stream": "ext://sys.stdout"},
    },
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "audit": {"handlers": ["audit"], "level": "INFO", "propagate": False},
    },
}
