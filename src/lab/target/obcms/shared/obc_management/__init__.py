"""The OBCMS project. Importing it makes the Celery application the default one for tasks."""
from .celery import app as celery_app

__all__ = ["celery_app"]
